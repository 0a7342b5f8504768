using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Reporting;

/// <summary>Reads the text of spans and makes sure that what a record claims to stand there does stand there.</summary>
internal static class RecordText
{
    /// <summary>The characters of the span.</summary>
    public static string Of(RunResult result, TextSpan span) => result.Article.Text.ToString(span);

    /// <summary>The characters of the span, which must be those that the record carries.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public static string Checked(RunResult result, string record, TextSpan span, string text)
    {
        string there = span.End <= result.Article.Text.Length ? Of(result, span) : "";
        return there == text
            ? text
            : throw new InvalidDataException($"The record {record} says that {span} reads '{text}', but it reads '{there}'.");
    }
}
