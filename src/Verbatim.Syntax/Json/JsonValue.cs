using System.Globalization;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>One JSON value with its place in the file. Immutable but for the marks of which keys were read; used by one thread.</summary>
internal sealed class JsonValue
{
    private readonly object? _content;

    internal JsonValue(JsonReport report, string name, JsonKind kind, TextSpan span, object? content)
    {
        Report = report;
        Name = name;
        Kind = kind;
        Span = span;
        _content = content;
    }

    /// <summary>What the value is called in messages: its key, or <c>an item of 'key'</c>.</summary>
    public string Name { get; }

    /// <summary>The kind.</summary>
    public JsonKind Kind { get; }

    /// <summary>The value from its first to its last character; a string with its marks.</summary>
    public TextSpan Span { get; }

    /// <summary>Line and column.</summary>
    public Location Location => Location.Create(Report.Text, Span);

    internal JsonReport Report { get; }

    /// <summary>The string; <c>null</c>, and a diagnostic, when the value is none.</summary>
    public string? AsString() => Expect(JsonKind.String, "a string") ? (string)_content! : null;

    /// <summary>The truth value; <c>null</c>, and a diagnostic, when the value is none.</summary>
    public bool? AsBoolean() => Expect(JsonKind.Boolean, "true or false") ? (bool)_content! : null;

    /// <summary>The whole number in <c>[least..most]</c>; <c>null</c>, and a diagnostic, when the value is none.</summary>
    public long? AsInteger(long least = long.MinValue, long most = long.MaxValue)
    {
        if (!Expect(JsonKind.Number, "a whole number"))
        {
            return null;
        }

        if (!long.TryParse((string)_content!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            Wrong("must be a whole number");
            return null;
        }

        if (number < least || number > most)
        {
            Wrong(string.Create(CultureInfo.InvariantCulture, $"must lie between {least} and {most}"));
            return null;
        }

        return number;
    }

    /// <summary>The number; <c>null</c>, and a diagnostic, when the value is none that a <see cref="decimal"/> holds.</summary>
    public decimal? AsDecimal()
    {
        if (!Expect(JsonKind.Number, "a number"))
        {
            return null;
        }

        if (!decimal.TryParse((string)_content!, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            Wrong("is too large or too small");
            return null;
        }

        return number;
    }

    /// <summary>The object; <c>null</c>, and a diagnostic, when the value is none.</summary>
    public JsonObject? AsObject() => Expect(JsonKind.Object, "an object") ? (JsonObject)_content! : null;

    /// <summary>The items; none, and a diagnostic, when the value is no array.</summary>
    public IReadOnlyList<JsonValue> AsArray() => Expect(JsonKind.Array, "an array") ? (IReadOnlyList<JsonValue>)_content! : [];

    /// <summary>The member of <paramref name="names"/> that the string names; <c>null</c>, and a diagnostic, when it names none.</summary>
    public T? AsOneOf<T>(params ReadOnlySpan<(string Name, T Value)> names)
        where T : struct
    {
        if (AsString() is not { } text)
        {
            return null;
        }

        foreach ((string name, T value) in names)
        {
            if (name == text)
            {
                return value;
            }
        }

        string[] allowed = new string[names.Length];
        for (int i = 0; i < allowed.Length; i++)
        {
            allowed[i] = names[i].Name;
        }

        string listed = string.Join(", ", allowed.Select(name => $"'{name}'"));
        Wrong($"'{text}' is not one of {listed}{JsonReport.Suggest(text, allowed)}");
        return null;
    }

    /// <summary>Reports that the value is not allowed, at its place.</summary>
    /// <param name="reason">What is wrong; no capital letter, no full stop.</param>
    public void Wrong(string reason) => Report.Add(JsonDescriptors.BadValue, Span, Name, reason);

    private bool Expect(JsonKind kind, string expected)
    {
        if (Kind == kind)
        {
            return true;
        }

        Report.Add(JsonDescriptors.WrongType, Span, Name, expected, JsonReport.Describe(Kind));
        return false;
    }
}
