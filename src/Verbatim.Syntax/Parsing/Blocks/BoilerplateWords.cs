namespace Verbatim.Parsing;

/// <summary>The wording of what surrounds an article on its page: buttons, subscribe boxes, advertisements, author notes.</summary>
internal static class BoilerplateWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines = new HashSet<string>(
        [
            "email", "e-mail", "sign up", "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter", "tweet",
            "tweet this", "print", "print this", "save", "save for later", "comment", "comments", "view comments", "show comments", "leave a comment",
            "subscribe", "subscribe now", "log in", "sign in", "register", "advertisement", "advertising", "ad", "skip advertisement", "sponsored",
            "sponsored content", "read more", "more", "related", "related stories", "related articles", "related content", "more stories",
            "most popular", "most read", "trending", "recommended", "recommended reading", "facebook", "twitter", "linkedin", "whatsapp", "pinterest",
            "reddit", "copy link", "link copied", "listen", "listen to this article", "watch", "video", "advertisement - continue reading below", "continue reading",
            "story continues below advertisement", "article continues below", "continue reading the main story", "about the author", "about the authors",
            "about the writer", "more from this author", "more by this author", "newsletter", "newsletters", "menu", "search", "home", "next", "previous",
            "back to top", "click here", "view gallery", "view slideshow", "photos", "gallery", "close", "like", "follow", "follow us", "enlarge this image",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Starts =
    [
        "subscribe to ", "subscribe for ", "subscribe now", "sign up for ", "sign up to ", "sign up here", "get the latest ", "enter your email", "like what you",
        "read more:", "read more at", "read next:", "see also:", "related:", "also read:", "watch:", "click here ", "click to ", "share this ", "more from ", "more:",
        "download the ", "listen to the podcast", "support our journalism", "follow us on ", "like us on ", "join us on ", "contact the author", "contact us",
        "this article was originally published", "this story was originally published", "all rights reserved", "copyright ", "\u00A9 ", "(h/t ", "h/t ", "h/t:",
    ];

    private static readonly string[] Networks = [" on twitter", " on facebook", " on instagram", " on x ", " on x.", " on x:", " on linkedin", " on youtube", "@"];

    private static readonly string[] Trades =
    [
        "staff writer", "writer at", "writer for", "reporter for", "reporter at", "reporter with", "correspondent for", "correspondent at", "columnist for", "columnist at",
        "editor at", "editor of", "editor for", "contributing writer", "contributing editor", "contributor to", "associate editor", "senior editor", "fellow at",
        "national correspondent", "political reporter", "freelance",
    ];

    public static bool IsFurniture(in BlockText block)
    {
        ReadOnlySpan<char> text = block.Text.TrimEnd(" .:\u2026\u203A\u00BB>");
        if (text.Length <= 40 && Lines.Contains(text))
        {
            return true;
        }

        foreach (string start in Starts)
        {
            if (block.StartsWith(start) && block.Words <= 40)
            {
                return !block.StartsQuoted;
            }
        }

        return block.StartsWith("follow ") && block.Words <= 25 && ContainsAny(block, Networks);
    }

    /// <summary>A sentence that introduces the author: a name, <c>is</c>, a trade of the press.</summary>
    public static bool IsAuthorNote(in BlockText block)
    {
        int verb = block.Text[..Math.Min(block.Text.Length, 60)].IndexOf(" is ");
        bool named = verb > 3 && CharClasses.IsUpper(block.Text[0]) && new BlockText(block.Text[..verb]) is var name && name.Capitalized == name.Words && name.Words is >= 2 and <= 4;
        return named && block.Text.Length <= 400 && ContainsAny(new BlockText(block.Text[verb..Math.Min(block.Text.Length, verb + 120)]), Trades);
    }

    private static bool ContainsAny(in BlockText block, string[] values)
    {
        foreach (string value in values)
        {
            if (block.Contains(value))
            {
                return true;
            }
        }

        return false;
    }
}
