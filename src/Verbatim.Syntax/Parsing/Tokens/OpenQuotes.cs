namespace Verbatim.Parsing;

/// <summary>How many quotations of each style are open, and where the next mark stands that could close a single one.</summary>
internal struct OpenQuotes
{
    public int Double;
    public int CurlyDouble;
    public int Guillemet;
    public int Newswire;
    public int Single;
    public int CurlySingle;

    /// <summary>The next straight mark that could close; -1 while it is not looked for, <see cref="int.MaxValue"/> when there is none.</summary>
    public int StraightCloser = -1;

    /// <summary>The next curly mark that could close; values as <see cref="StraightCloser"/>.</summary>
    public int CurlyCloser = -1;

    public OpenQuotes()
    {
    }
}
