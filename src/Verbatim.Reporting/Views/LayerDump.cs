using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Reporting;

/// <summary>Prints the layers of an article for people: one line for each annotation, <c>layer [start..end) text: record</c>.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed or native build keeps this assembly, and with it the records, whole.")]
internal static class LayerDump
{
    private const int MaxText = 60;

    /// <summary>Writes all layers, ordered by name.</summary>
    public static void Write(AnnotatedArticle article, TextWriter output)
    {
        foreach (LayerKey key in article.Layers)
        {
            var layer = article.Find(key)!;
            output.Write($"layer {key} ({layer.Count.ToString(CultureInfo.InvariantCulture)})\n");
            foreach (object annotation in (IEnumerable)layer)
            {
                Type type = annotation.GetType();
                var span = (TextSpan)type.GetProperty(nameof(Annotation<>.Span))!.GetValue(annotation)!;
                object? value = type.GetProperty(nameof(Annotation<>.Record))!.GetValue(annotation);
                output.Write($"  {span} \"{Shorten(CleanText.Of(article.Tree, span))}\" {Describe(value)}\n");
            }
        }
    }

    private static string Shorten(string text) => text.Length <= MaxText ? text : string.Concat(text.AsSpan(0, MaxText), "…");

    /// <summary>A record by its properties, a list by its items.</summary>
    private static string Describe(object? value)
    {
        switch (value)
        {
            case null:
                return "-";
            case string text:
                return $"\"{text}\"";
            case IEnumerable items:
                return $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]";
            case IFormattable formattable when value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { Namespace: "NodaTime" }:
                return formattable.ToString(null, CultureInfo.InvariantCulture);
            case TextSpan span:
                return span.ToString();
        }

        var builder = new StringBuilder();
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.DeclaringType == value.GetType()))
        {
            builder.Append(builder.Length == 0 ? "{ " : ", ").Append(property.Name).Append(": ").Append(Describe(property.GetValue(value)));
        }

        return builder.Length == 0 ? value.ToString() ?? "" : builder.Append(" }").ToString();
    }
}
