namespace Verbatim.Models;

/// <summary>What is known of each word of one sentence, before any decision. Reused from sentence to sentence by one thread.</summary>
internal sealed class NameScratch
{
    internal int Count;
    internal WordInfo[] Words = new WordInfo[128];
    internal bool TitleCase;
    internal bool AllCapitals;

    internal void Reserve(int count)
    {
        if (Words.Length < count) Words = new WordInfo[Math.Max(count, Words.Length * 2)];
        Count = count;
    }
}
