using Verbatim.Language.Parser;
using Verbatim.Language.Tokens;

namespace Verbatim.Language.Quotations;

/// <summary>What depends on each token, summed up in one pass over the parse.</summary>
internal sealed class ChildSummary
{
    /// <summary>The bits of clausal dependents.</summary>
    public const uint Clausal = CcompBit | XcompBit | ParataxisBit | ObjectBit | AdvclBit;

    private const uint SubjectBit = 1, ObjectBit = 2, CcompBit = 4, XcompBit = 8, ParataxisBit = 16, AdvclBit = 32, ObliqueBit = 64,
        PassiveBit = 128, AuxiliaryBit = 256, MarkBit = 512, CopulaBit = 1024, PossessorBit = 2048, ModifierBit = 4096, ClauseOfNounBit = 8192;

    private readonly uint[] _set;
    private readonly int[] _subject;
    private readonly int[] _object;
    private readonly AttributionColumns _syntax;
    private readonly TokenTable _tokens;

    public ChildSummary(TokenTable tokens, AttributionColumns syntax)
    {
        _tokens = tokens;
        _syntax = syntax;
        int count = tokens.Count;
        _set = new uint[count];
        _subject = new int[count];
        _object = new int[count];
        Array.Fill(_subject, -1);
        Array.Fill(_object, -1);
        for (int t = 0; t < count && syntax.HasParse; t++)
        {
            int head = syntax.Head(t);
            if (head < 0)
            {
                continue;
            }

            switch (syntax.Relation(t).ToUniversal())
            {
                case DependencyRelation.Nsubj or DependencyRelation.Csubj:
                    _set[head] |= SubjectBit | (syntax.Relation(t) == DependencyRelation.NsubjPass ? PassiveBit : 0);
                    _subject[head] = t;
                    break;
                case DependencyRelation.Obj:
                    _set[head] |= ObjectBit;
                    _object[head] = t;
                    break;
                case DependencyRelation.Ccomp:
                    _set[head] |= CcompBit;
                    break;
                case DependencyRelation.Xcomp:
                    _set[head] |= XcompBit;
                    break;
                case DependencyRelation.Parataxis:
                    _set[head] |= ParataxisBit;
                    break;
                case DependencyRelation.Advcl:
                    _set[head] |= AdvclBit;
                    break;
                case DependencyRelation.Obl:
                    _set[head] |= ObliqueBit;
                    break;
                case DependencyRelation.Aux:
                    _set[head] |= syntax.Relation(t) == DependencyRelation.AuxPass ? PassiveBit | AuxiliaryBit : AuxiliaryBit;
                    break;
                case DependencyRelation.Mark:
                    _set[head] |= MarkBit;
                    break;
                case DependencyRelation.Cop:
                    _set[head] |= CopulaBit;
                    break;
                case DependencyRelation.Nmod:
                    _set[head] |= syntax.Relation(t) == DependencyRelation.NmodPoss ? PossessorBit : ModifierBit;
                    break;
                case DependencyRelation.Acl:
                    _set[head] |= ClauseOfNounBit;
                    break;
            }
        }
    }

    /// <summary>Which dependents a token has, as bits.</summary>
    public uint Set(int token) => _set[token];

    /// <summary>What the subject of a token looks like; 0 without one.</summary>
    public uint Subject(int token)
    {
        int subject = _subject[token];
        return subject < 0 ? 0 : 1 + (uint)_syntax.Tag(subject) + (64u * _syntax.Name[subject]) + (subject > token ? 512u : 0);
    }

    /// <summary>Hash of the lemma of a token's object; 0 without one.</summary>
    public uint ObjectLemma(int token) => _object[token] < 0 ? 0 : _syntax.Lemma[_object[token]];

    /// <summary>Whether a token is the predicate of a passive clause.</summary>
    public bool IsPassive(int token) => (_set[token] & PassiveBit) != 0;
}
