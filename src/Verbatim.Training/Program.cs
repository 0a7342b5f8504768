using Verbatim.Training;

return Verbatim.Training.TrainingCommand.Run(args, Console.Out, Console.Error);
