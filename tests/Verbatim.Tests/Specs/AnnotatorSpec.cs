using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Tests.Specs;

/// <summary>Compares the annotations of an article with the marks in it.</summary>
internal static class AnnotatorSpec
{
    /// <summary>
    /// What differs, one line each; empty when nothing does. For each name that is marked or listed in a <c>check:</c> line, the marks and the
    /// annotations must be the same spans, and what a mark says of its annotation must hold.
    /// </summary>
    public static IReadOnlyList<string> Compare(SpecCase spec, AnnotatedArticle article)
    {
        var items = new LayerItems(article);
        var differences = new List<string>();
        foreach (string name in spec.Article.Marks.Select(mark => mark.Name).Concat(Checked(spec)).Distinct(StringComparer.Ordinal))
        {
            if (!LayerItems.Has(name))
            {
                differences.Add($"no annotation has the name '{name}'; there are {string.Join(", ", LayerItems.Names)}");
                continue;
            }

            List<LayerItem> found = [.. items.Get(name)];
            foreach (Mark mark in spec.Article.Marks.Where(mark => mark.Name == name))
            {
                LayerItem? best = found.Where(item => item.Span == mark.Span).OrderBy(item => Mismatches(mark, item).Count()).FirstOrDefault();
                if (best is null)
                {
                    differences.Add($"missing   {name}: {Show(spec, mark.Span)}");
                    continue;
                }

                found.Remove(best);
                differences.AddRange(Mismatches(mark, best).Select(what => $"different {name}: {Show(spec, mark.Span)}: {what}"));
            }

            differences.AddRange(found.Select(item => $"spurious  {name}={item.Value}: {Show(spec, item.Span)}"));
        }

        return differences;
    }

    /// <summary>The names of the <c>check:</c> lines.</summary>
    private static IEnumerable<string> Checked(SpecCase spec) =>
        spec.Expectations
            .Where(line => line.StartsWith("check:", StringComparison.Ordinal))
            .SelectMany(line => line["check:".Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Mismatches(Mark mark, LayerItem item)
    {
        if (mark.Value is not null && mark.Value != item.Value)
        {
            yield return $"expected {mark.Value}, found {item.Value}";
        }

        foreach ((string key, string value) in mark.Properties)
        {
            if (!item.Properties.TryGetValue(key, out string? actual))
            {
                yield return $"there is no '{key}'; there are {string.Join(", ", item.Properties.Keys)}";
            }
            else if (actual != value)
            {
                yield return $"expected {key}={value}, found {actual}";
            }
        }
    }

    private static string Show(SpecCase spec, TextSpan span) => $"{span} \"{spec.Article.Text.Substring(span.Start, span.Length).ReplaceLineEndings(" ")}\"";
}
