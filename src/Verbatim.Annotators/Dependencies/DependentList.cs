namespace Verbatim.Annotators.Dependencies;

/// <summary>The dependents of a word in reading order. A view: enumerating allocates nothing.</summary>
internal readonly struct DependentList
{
    private readonly SentenceParse _parse;
    private readonly int _head;

    internal DependentList(SentenceParse parse, int head)
    {
        _parse = parse;
        _head = head;
    }

    /// <summary>Starts at the first dependent.</summary>
    public Enumerator GetEnumerator() => new(_parse, _parse.PhraseOf(_head));

    /// <summary>Walks over the dependents.</summary>
    public struct Enumerator
    {
        private readonly SentenceParse _parse;
        private readonly Phrase _phrase;

        internal Enumerator(SentenceParse parse, Phrase phrase)
        {
            _parse = parse;
            _phrase = phrase;
            Current = phrase.Start - 1;
        }

        /// <summary>Index of the dependent at which the enumerator stands.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next dependent; false when there is none.</summary>
        public bool MoveNext()
        {
            while (++Current < _phrase.End)
            {
                if (_parse.HeadOf(Current) == _phrase.Head)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
