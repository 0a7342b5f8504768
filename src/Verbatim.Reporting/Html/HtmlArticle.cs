using System.Text;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>Writes the blocks of an article as they read, with marks.</summary>
internal sealed class HtmlArticle(StringBuilder html, IReadOnlyList<ArticleMark> marks)
{
    /// <summary>Writes one block.</summary>
    public void Write(BlockSyntax block)
    {
        (string tag, string kind) = block.Kind switch
        {
            BlockKind.Title => ("h2", "title"),
            BlockKind.Heading => ("h3", "heading"),
            BlockKind.BlockQuotation => ("blockquote", "quotation"),
            BlockKind.Paragraph => ("p", "paragraph"),
            BlockKind.ListItem => ("p", "item"),
            _ => ("p", block.Kind.ToString().ToLowerInvariant()),
        };
        html.Append($"<{tag} class=\"b {kind}\">");
        ArticleMark[] here = [.. marks.Where(mark => mark.Span.Overlaps(block.FullSpan) || (mark.Span.IsEmpty && block.FullSpan.Contains(mark.Span.Start)))];
        ArticleMark[] open = [];
        bool first = true;
        foreach (SentenceSyntax sentence in block.Sentences)
        {
            foreach (SyntaxToken token in sentence.Tokens)
            {
                ArticleMark[] now = here.Length == 0 ? here : [.. here.Where(mark => mark.Span.Overlaps(token.Span))];
                bool space = !first && (token.HasSpaceBefore || token.Index == 0);
                first = false;
                if (now.SequenceEqual(open))
                {
                    html.Append(space ? " " : "");
                }
                else
                {
                    Close(open, now);
                    html.Append(space ? " " : "");
                    Open(now);
                    open = now;
                }

                html.Append(HtmlText.Escape(token.ValueText.ToString()));
            }
        }

        Close(open, []);
        html.Append($"</{tag}>\n");
    }

    private void Open(ArticleMark[] marks)
    {
        if (marks.Length == 0)
        {
            return;
        }

        ArticleMark[] findings = [.. marks.Where(mark => mark.Severity is not null)];
        string kind = findings.Length == 0 ? "ok" : Words.Of(findings.Max(mark => mark.Severity!.Value));
        string numbers = string.Join(' ', findings.Select(mark => mark.Number));
        string label = HtmlText.Escape(string.Join("; ", marks.Select(mark => mark.Label)));
        html.Append(findings.Length == 0 ? $"<span class=\"m ok\" title=\"{label}\">" : $"<mark class=\"m {kind}\" data-f=\"{numbers}\" title=\"{label}\">");
    }

    /// <summary>Closes the open element and puts the number of each finding that ends here behind it.</summary>
    private void Close(ArticleMark[] open, ArticleMark[] next)
    {
        if (open.Length == 0)
        {
            return;
        }

        html.Append(open.Any(mark => mark.Severity is not null) ? "</mark>" : "</span>");
        foreach (ArticleMark mark in open.Where(mark => mark.Severity is not null && !next.Contains(mark)))
        {
            html.Append($"<a class=\"ref {Words.Of(mark.Severity!.Value)}\" id=\"r{mark.Number}\" href=\"#f{mark.Number}\" aria-label=\"{HtmlText.Escape(mark.Label)}\">{mark.Number}</a>");
        }
    }
}
