using System.Collections.Frozen;

namespace Verbatim.Analyzers.Linking;

/// <summary>
/// Latin letters with an accent that is written as a mark of its own (<c>e</c> and U+0301), composed as Unicode's form C has them. The invariant
/// culture normalizes nothing. Letters that are not listed stay as they are written.
/// </summary>
internal static class LatinAccents
{
    private static readonly FrozenDictionary<(char Letter, int Mark), char> Composed = Build(
        (0x300, "aàeèiìnǹoòuùwẁyỳ"),
        (0x301, "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź"),
        (0x302, "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
        (0x303, "aãeẽiĩnñoõuũvṽyỹ"),
        (0x304, "aāeēgḡiīoōuūyȳ"),
        (0x306, "aăeĕgğiĭoŏuŭ"),
        (0x307, "aȧcċeėgġnṅoȯsṡzż"),
        (0x308, "aäeëhḧiïoötẗuüwẅxẍyÿ"),
        (0x30A, "aåuůwẘyẙ"),
        (0x30B, "oőuű"),
        (0x30C, "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
        (0x323, "aạeẹiịoọuụyỵ"),
        (0x326, "sștț"),
        (0x327, "cçeȩgģkķlļnņrŗsştţ"),
        (0x328, "aąeęiįoǫuų"));

    /// <summary>The lower-case letter with the mark; <c>null</c> when there is none or it is not listed.</summary>
    public static char? Compose(char letter, int mark) => Composed.TryGetValue((letter, mark), out char composed) ? composed : null;

    private static FrozenDictionary<(char Letter, int Mark), char> Build(params (int Mark, string Pairs)[] rows) =>
        rows.SelectMany(row => row.Pairs.Chunk(2).Select(pair => ((pair[0], row.Mark), pair[1]))).ToFrozenDictionary(item => item.Item1, item => item.Item2);
}
