using System.Text;
using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>Writes what has changed in the facts since the previous run.</summary>
internal static class HtmlChanges
{
    /// <summary>The section; nothing when there was no run before.</summary>
    public static void Write(StringBuilder html, RunResult result)
    {
        if (result.Changes is null)
        {
            return;
        }

        IReadOnlyList<ChangeView> changes = ChangeView.Of(result);
        html.Append($"<section class=\"changes\" id=\"changes\"><h2>{ChangeView.Heading} <small>{changes.Count}</small></h2>\n");
        if (changes.Count == 0)
        {
            html.Append($"<p>{ChangeView.Nothing}</p>\n</section>\n");
            return;
        }

        html.Append("<ul>\n");
        foreach (ChangeView view in changes)
        {
            string place = view.Start is { } start ? $"line {start.Line}" : "";
            html.Append($"<li class=\"{view.Word}\"><p class=\"what\"><b>{view.Word}</b> {view.Kind}<small>{place}</small></p>\n<div><p class=\"said\">{HtmlCards.Side(view.Text)}</p>\n");
            if (view.Properties.Count > 0)
            {
                html.Append($"<dl>{string.Concat(view.Properties.Select(property => $"<dt>{HtmlText.Escape(property.Name)}</dt><dd>{HtmlText.Escape(property.Value)}</dd>"))}</dl>\n");
            }

            html.Append("</div></li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }
}
