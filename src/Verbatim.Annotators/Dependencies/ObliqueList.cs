using Verbatim.Language.Parser;

namespace Verbatim.Annotators.Dependencies;

/// <summary>The obliques of a clause ("spoke <em>on Monday</em> <em>in London</em>") in reading order. A view: enumerating allocates nothing.</summary>
internal readonly struct ObliqueList
{
    private readonly SentenceParse _parse;
    private readonly int _predicate;

    internal ObliqueList(SentenceParse parse, int predicate)
    {
        _parse = parse;
        _predicate = predicate;
    }

    /// <summary>Starts at the first oblique.</summary>
    public Enumerator GetEnumerator() => new(_parse, _parse.DependentsOf(_predicate).GetEnumerator());

    /// <summary>Walks over the obliques.</summary>
    public struct Enumerator
    {
        private readonly SentenceParse _parse;
        private DependentList.Enumerator _dependents;

        internal Enumerator(SentenceParse parse, DependentList.Enumerator dependents)
        {
            _parse = parse;
            _dependents = dependents;
        }

        /// <summary>The oblique at which the enumerator stands.</summary>
        public readonly Oblique Current => new(
            _parse.PhraseOf(_dependents.Current),
            _parse.Dependent(_dependents.Current, DependencyRelation.Case)?.Head ?? -1,
            _parse.RelationOf(_dependents.Current) == DependencyRelation.OblAgent);

        /// <summary>Goes to the next oblique; false when there is none.</summary>
        public bool MoveNext()
        {
            while (_dependents.MoveNext())
            {
                if (_parse.RelationOf(_dependents.Current).ToUniversal() == DependencyRelation.Obl)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
