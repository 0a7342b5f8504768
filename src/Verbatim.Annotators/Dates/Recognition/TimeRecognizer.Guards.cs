using Verbatim.Annotations;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dates.Recognition;

/// <content>What the tags of the sentence say, where there are any.</content>
internal sealed partial class TimeRecognizer
{
    private EquatableArray<TokenTag> _tags;

    private Upos TagOf(int i)
    {
        int token = p[i].Token;
        return (uint)i < (uint)p.Count && token < _tags.Count ? _tags[token].Upos : Upos.X;
    }

    /// <summary>Whether the tagger takes the word for a verb, an auxiliary or a function word.</summary>
    private bool IsTaggedOther(int i) => TagOf(i) is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Adv;

    /// <summary>Whether a noun, or an adjective before one, stands here, so that what stands before is a modifier of it.</summary>
    private bool IsNounBehind(int i) =>
        _tags.Count == 0 ? IsLowerNoun(i) : IsWordPiece(i) && TagOf(i) is Upos.Noun or Upos.Propn or Upos.Adj && p[i].Word.Kind is not (TimeWordKind.Unit or TimeWordKind.Ago or TimeWordKind.Earlier or TimeWordKind.Later);

    private bool IsTaggedVerb(int i) => TagOf(i) is Upos.Verb or Upos.Aux;

    private bool IsTaggedFunction(int i) => TagOf(i) is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Cconj or Upos.Pron;
}
