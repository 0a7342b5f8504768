namespace Verbatim.Annotators.Dependencies;

/// <summary>The clauses of a sentence in the order of their predicates. A view: enumerating allocates nothing.</summary>
internal readonly struct ClauseList
{
    private readonly SentenceParse _parse;

    internal ClauseList(SentenceParse parse) => _parse = parse;

    /// <summary>Starts at the first clause.</summary>
    public Enumerator GetEnumerator() => new(_parse);

    /// <summary>Walks over the clauses.</summary>
    public struct Enumerator
    {
        private readonly SentenceParse _parse;
        private int _word;

        internal Enumerator(SentenceParse parse)
        {
            _parse = parse;
            _word = -1;
        }

        /// <summary>The clause at which the enumerator stands.</summary>
        public readonly Clause Current => new(_parse, _word);

        /// <summary>Goes to the next clause; false when there is none.</summary>
        public bool MoveNext()
        {
            while (++_word < _parse.Count)
            {
                if (_parse.IsClause(_word))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
