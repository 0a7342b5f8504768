using Verbatim.Language.Tagging;

namespace Verbatim.Language.Names;

/// <summary>
/// What name lists and casing say of words and phrases, by hash: <see cref="WordHash.Lower"/> of a word, <see cref="NameHash.Phrase"/> of more.
/// Immutable, safe to share.
/// </summary>
internal sealed class NameLexicon(HashedMap flags)
{
    /// <summary>The flags of a word or phrase; an unknown one has none.</summary>
    internal WordFlags this[uint hash] => (WordFlags)flags[hash];
}
