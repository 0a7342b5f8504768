namespace Verbatim.Testing;

/// <summary>What was found is not what is marked. The message lists the differences, one a line, and then what was found, marked in the article.</summary>
public sealed class MarkMismatchException : Exception
{
    internal MarkMismatchException(string message)
        : base(message)
    {
    }
}
