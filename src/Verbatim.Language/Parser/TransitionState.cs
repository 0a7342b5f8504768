namespace Verbatim.Language.Parser;

/// <summary>
/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words, a buffer that ends in
/// an artificial root, and the arcs so far. LEFT makes the top of the stack a dependent of the front of the buffer, RIGHT one of the
/// word below it on the stack; both pop it. Every state leads to a projective tree with one root. Not thread-safe; reused.
/// </summary>
internal sealed class TransitionState
{
    /// <summary>No word.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int _depth;

    /// <summary>Number of words; also the index of the artificial root.</summary>
    public int Count { get; private set; }

    /// <summary>Front of the buffer: a word, or <see cref="Count"/> for the root.</summary>
    public int Front { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Head of each word; <see cref="None"/> as long as it has none.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head.</summary>
    public byte[] Relations { get; private set; } = [];

    /// <summary>Per word (and root): its outermost left dependent, the one before that, its outermost right dependent, the one before that.</summary>
    public Dependents[] Outer { get; private set; } = [];

    /// <summary>Whether every word has its head.</summary>
    public bool IsFinal => Front == Count && _depth == 0;

    public bool CanShift => Front < Count;

    public bool CanLeft => _depth > 0 && (Front < Count || _depth == 1);

    public bool CanRight => _depth > 1;

    /// <summary>Whether the next step is the arc from the root, the only one that is left.</summary>
    public bool AtRoot => Front == Count && _depth == 1;

    public int Stack(int fromTop) => fromTop < _depth ? _stack[_depth - 1 - fromTop] : None;

    /// <summary>Starts a sentence.</summary>
    public void Reset(int count)
    {
        if (_stack.Length < count)
        {
            int capacity = Math.Max(64, count + (count / 2));
            _stack = new int[capacity];
            Heads = new int[capacity];
            Relations = new byte[capacity];
            Outer = new Dependents[capacity + 1];
        }

        Count = count;
        Front = 0;
        _depth = 0;
        Array.Fill(Heads, None, 0, count);
        Array.Fill(Outer, Dependents.Empty, 0, count + 1);
    }

    public void Shift() => _stack[_depth++] = Front++;

    public void Left(byte relation)
    {
        int dependent = _stack[--_depth];
        Heads[dependent] = Front;
        Relations[dependent] = relation;
        ref Dependents outer = ref Outer[Front];
        outer.SecondLeft = outer.Left;
        outer.Left = dependent;
        outer.LeftCount++;
        outer.Add(relation);
    }

    public void Right(byte relation)
    {
        int dependent = _stack[--_depth];
        int head = _stack[_depth - 1];
        Heads[dependent] = head;
        Relations[dependent] = relation;
        ref Dependents outer = ref Outer[head];
        outer.SecondRight = outer.Right;
        outer.Right = dependent;
        outer.RightCount++;
        outer.Add(relation);
    }

    /// <summary>What a word has gathered so far.</summary>
    internal struct Dependents
    {
        public static readonly Dependents Empty = new() { Left = None, SecondLeft = None, Right = None, SecondRight = None };

        public int Left;
        public int SecondLeft;
        public int Right;
        public int SecondRight;
        public int LeftCount;
        public int RightCount;

        /// <summary>Which kinds of argument and function word there are, one bit each (<see cref="RelationSet"/>).</summary>
        public byte Kinds;

        public void Add(byte relation) => Kinds |= RelationSet.Bit(relation);
    }
}
