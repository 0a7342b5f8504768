using System.Collections.Frozen;

namespace Verbatim.Annotators.Messages;

/// <summary>The words by which an article tells of messages. Written from general grammar.</summary>
internal static class MessageWords
{
    private static readonly FrozenSet<string> Contact = ("wrote write writes written writing sent send sends sending emailed emails emailing e-mailed messaged messages messaging "
        + "texted texts texting responded responds respond replied replies reply answered answers answer contacted contacts contact reached forwarded got")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Replying =
        "respond reply answer retort".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Public = ("say tell tweet retweet post blog publish proclaim declare announce testify shout yell chant "
        + "speak print editorialize sing exclaim").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Media =
        ["direct message", "private message", "text message", "voice message", "voicemail", "e-mail", "email", "letter", "memo", "telegram", "fax", "note", "text", "message"];

    /// <summary>Whether a word can be the verb of getting in touch with somebody.</summary>
    public static bool IsContact(string word) => Contact.Contains(word);

    /// <summary>Whether a cue of this lemma answers something.</summary>
    public static bool IsReply(string lemma) => Replying.Contains(lemma);

    /// <summary>Whether a cue of this lemma is speech or is told to everybody, so that no message is sent.</summary>
    public static bool IsPublic(string lemma) => Public.Contains(lemma);

    /// <summary>The medium that a sentence names, the longest name first; <c>null</c> when it names none.</summary>
    public static string? MediumIn(string sentence)
    {
        foreach (string medium in Media)
        {
            int at = sentence.IndexOf(medium, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(sentence[at - 1])))
            {
                return medium;
            }
        }

        return null;
    }

    /// <summary>The medium that a cue of this lemma names; <c>null</c> when it names none.</summary>
    public static string? MediumOf(string lemma) => lemma switch
    {
        "email" or "e-mail" => "email",
        "text" => "text message",
        "message" => "message",
        "cable" or "wire" => "telegram",
        _ => null,
    };

    /// <summary>The medium that the telling names; where it only says "message", the one of the exchange so far.</summary>
    public static string? Narrower(string? sofar, string? named) => named is null or "message" or "text" or "note" && sofar is not null ? sofar ?? named : named;
}
