using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Parser;

/// <summary>The weights of the dependency parser, quantized row by row, in the order and shapes of <see cref="ParserShape"/>.</summary>
internal sealed class ParserWeights
{
    /// <summary>Kind of the container.</summary>
    public const string Kind = "parser";

    /// <summary>Name of the file in the model directory.</summary>
    public const string FileName = "parser.vbm";

    private const string ShapeSection = "shape";
    private const string VocabularySection = "vocabulary";
    private const string ActionsSection = "actions";
    private const string RangesSection = "ranges";

    private readonly QuantizedWeights[] _parts;

    private ParserWeights(ParserShape shape, uint[] vocabulary, ParserAction[] actions, float[] ranges, QuantizedWeights[] parts)
    {
        Shape = shape;
        Vocabulary = vocabulary;
        Actions = actions;
        Ranges = ranges;
        _parts = parts;
    }

    /// <summary>Widths and numbers of rows.</summary>
    public ParserShape Shape { get; }

    /// <summary>Hash of each known word; word i has row i + 1 of the table, row 0 is that of unknown words.</summary>
    public uint[] Vocabulary { get; }

    /// <summary>The transitions in the order of the output columns: shift, all left, all right.</summary>
    public ParserAction[] Actions { get; }

    /// <summary>Largest magnitudes that were seen in training: after the window, after each recurrent layer, before the hidden activation.</summary>
    public float[] Ranges { get; }

    /// <summary>The weights of a part, row-major.</summary>
    public QuantizedWeights this[ParserPart part, int layer = 0] => _parts[Shape.IndexOf(part, layer)];

    /// <summary>Assembles weights; every array must have the length that the shape demands.</summary>
    /// <exception cref="ArgumentException">An array does not fit the shape.</exception>
    public static ParserWeights Create(
        ParserShape shape, uint[] vocabulary, ParserAction[] actions, float[] ranges, Func<ParserPart, int, float[]> part)
    {
        QuantizedWeights[] parts = [.. shape.Parts.Select(entry => Quantize(part(entry.Part, entry.Layer), entry.Columns))];
        var weights = new ParserWeights(shape, vocabulary, actions, ranges, parts);
        return weights.Fault() is { } fault ? throw new ArgumentException(fault.Reason) : weights;
    }

    /// <summary>Reads the weights from a container.</summary>
    /// <exception cref="ModelException">A section is missing or does not fit the others.</exception>
    public static ParserWeights Read(ModelFile file)
    {
        ParserShape shape = ParserShape.FromInts(file.Ints(ShapeSection)) ?? throw file.Fault(ShapeSection, "these are not the widths of a parser");
        uint[] vocabulary = Array.ConvertAll(file.Ints(VocabularySection), value => unchecked((uint)value));
        ParserAction[] actions = Array.ConvertAll(file.UShorts(ActionsSection), ParserAction.FromCode);
        QuantizedWeights[] parts = [.. shape.Parts.Select(entry => file.Quantized(entry.Name))];
        var weights = new ParserWeights(shape, vocabulary, actions, file.Floats(RangesSection), parts);
        return weights.Fault() is { } fault ? throw file.Fault(fault.Section, fault.Reason) : weights;
    }

    /// <summary>The bytes of a container with these weights.</summary>
    public byte[] ToBytes()
    {
        ModelFileBuilder builder = new ModelFileBuilder(Kind)
            .Add(ShapeSection, Shape.ToInts())
            .Add(VocabularySection, Array.ConvertAll(Vocabulary, value => unchecked((int)value)))
            .Add(ActionsSection, Array.ConvertAll(Actions, action => action.Code))
            .Add(RangesSection, Ranges);
        foreach (ParserShape.Entry entry in Shape.Parts)
        {
            builder.Add(entry.Name, this[entry.Part, entry.Layer].Packed);
        }

        return builder.ToArray();
    }

    private static QuantizedWeights Quantize(float[] weights, int columns) =>
        QuantizedWeights.TryRead(QuantizedWeights.Pack(weights, columns), out QuantizedWeights? packed) ? packed : throw new ArgumentException("The weights cannot be packed.");

    private (string Section, string Reason)? Fault()
    {
        if (Vocabulary.Length != Shape.WordRows - 1)
        {
            return (VocabularySection, $"{Vocabulary.Length} words instead of {Shape.WordRows - 1}");
        }

        if (Actions.Length != Shape.Actions || !ParserAction.AreOrdered(Actions))
        {
            return (ActionsSection, "the transitions are not in order");
        }

        if (Ranges.Length != Shape.Recurrent + 2 || !Ranges.All(range => range > 0 && float.IsFinite(range)))
        {
            return (RangesSection, "the ranges make no sense");
        }

        foreach (ParserShape.Entry entry in Shape.Parts)
        {
            int length = this[entry.Part, entry.Layer].Count;
            if (length != entry.Rows * entry.Columns)
            {
                return (entry.Name, $"{length} weights instead of {entry.Rows} × {entry.Columns}");
            }
        }

        return null;
    }
}
