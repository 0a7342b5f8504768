using Verbatim.Models;
using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Names;

/// <summary>Finds proper names by their letter case and types them by their parts. Stateless and thread-safe.</summary>
public sealed class NameAnnotator : ArticleAnnotator<NameRecord>
{
    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal) { "of", "the", "for", "and", "de", "van", "von", "al", "bin" };

    private static readonly HashSet<string> Calendar = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan.", "Feb.",
        "Mar.", "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "I", "Day",
    };

    private static readonly HashSet<string> OrganizationWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Agency", "Association", "Bank", "Board", "Bureau", "Club", "College", "Commission", "Committee", "Company", "Congress", "Corporation", "Council",
        "Court", "Department", "Foundation", "Group", "Inc", "Institute", "Journal", "League", "Ministry", "Network", "News", "Office", "Parliament", "Party",
        "Post", "Press", "Senate", "Society", "Times", "Tribune", "Union", "University", "United", "City",
    };

    /// <inheritdoc/>
    public override string Name => "names";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [];

    /// <inheritdoc/>
    public override LayerKey<NameRecord> Provides => NameRecord.Layer;

    /// <inheritdoc/>
    public override Layer<NameRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        HashSet<string> lower = LowerCaseWords(article);
        var found = new List<Annotation<NameRecord>>();
        foreach (BlockSyntax block in article.Tree.Root.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                AddNames(article, sentence, lower, found);
            }
        }

        return new Layer<NameRecord>(found);
    }

    private static HashSet<string> LowerCaseWords(AnnotatedArticle article)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SyntaxToken token in article.Tree.Root.Sentences.SelectMany(sentence => sentence.Tokens))
        {
            if (token.Kind == TokenKind.Word && char.IsLower(token.ValueText[0]))
            {
                words.Add(token.ValueText.ToString());
            }
        }

        return words;
    }

    private static bool IsCapital(SyntaxToken token) =>
        token.Kind == TokenKind.Word && char.IsUpper(token.ValueText[0]) && !Calendar.Contains(token.ValueText.ToString());

    private static void AddNames(AnnotatedArticle article, SentenceSyntax sentence, HashSet<string> lower, List<Annotation<NameRecord>> found)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!IsCapital(tokens[i]))
            {
                continue;
            }

            int end = i + 1;
            while (end < tokens.Count && (IsCapital(tokens[end]) || (end + 1 < tokens.Count && Inner.Contains(tokens[end].ValueText.ToString()) && IsCapital(tokens[end + 1]))))
            {
                end++;
            }

            bool opens = i == 0 || tokens[i - 1].Kind is TokenKind.OpenQuote or TokenKind.Colon or TokenKind.OpenBracket or TokenKind.Dash;
            int start = i;
            while (start < end && opens && lower.Contains(tokens[start].ValueText.ToString()))
            {
                start++;
            }

            if (start < end)
            {
                TextSpan span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
                string text = CleanText.Of(article.Tree, span);
                found.Add(new Annotation<NameRecord>(span, new NameRecord(text, KindOf(text, start > 0 ? tokens[start - 1].ValueText.ToString() : ""), 0.5f)));
            }

            i = end;
        }
    }

    private static NameKind KindOf(string text, string before)
    {
        string[] parts = text.Split(' ');
        if (parts[^1] is "Jr." or "Sr." or "III" || parts[0] is "Mr." or "Mrs." or "Ms." or "Dr.")
        {
            return NameKind.Person;
        }

        if (OrganizationWords.Contains(parts[^1]) || OrganizationWords.Contains(parts[0]) || parts.Contains("of") || parts.Contains("for") || (text.Length > 1 && text.Skip(1).Any(char.IsUpper) && parts.Length == 1))
        {
            return NameKind.Organization;
        }

        return parts.Length is 2 or 3 ? NameKind.Person : before is "in" or "at" ? NameKind.Location : NameKind.Miscellaneous;
    }
}
