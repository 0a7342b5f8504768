using Verbatim.Language.Parser;

namespace Verbatim.Annotators.Dependencies;

/// <summary>The conjuncts that depend on a first conjunct, in reading order. A view: enumerating allocates nothing.</summary>
internal readonly struct ConjunctList
{
    private readonly SentenceParse _parse;
    private readonly int _first;

    internal ConjunctList(SentenceParse parse, int first)
    {
        _parse = parse;
        _first = first;
    }

    /// <summary>Starts at the first of them.</summary>
    public Enumerator GetEnumerator() => new(_parse, _parse.DependentsOf(_first).GetEnumerator());

    /// <summary>Walks over the conjuncts.</summary>
    public struct Enumerator
    {
        private readonly SentenceParse _parse;
        private DependentList.Enumerator _dependents;

        internal Enumerator(SentenceParse parse, DependentList.Enumerator dependents)
        {
            _parse = parse;
            _dependents = dependents;
        }

        /// <summary>The phrase of the conjunct at which the enumerator stands.</summary>
        public readonly Phrase Current => _parse.PhraseOf(_dependents.Current);

        /// <summary>Goes to the next conjunct; false when there is none.</summary>
        public bool MoveNext()
        {
            while (_dependents.MoveNext())
            {
                if (_parse.RelationOf(_dependents.Current) == DependencyRelation.Conj)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
