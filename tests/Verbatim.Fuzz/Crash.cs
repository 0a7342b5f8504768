using System.Runtime.ExceptionServices;

namespace Verbatim.Fuzz;

/// <summary>An input that fails, with where it fails: two crashes with the same signature are taken for one fault.</summary>
internal sealed record Crash(string Signature, string Details)
{
    /// <summary>An input that takes longer than this, in processor time, counts as a crash.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    /// <summary>Runs an input.</summary>
    /// <param name="target">What runs it.</param>
    /// <param name="input">The input.</param>
    /// <param name="full">Whether to check all that can be checked.</param>
    /// <param name="valid">Whether it was accepted.</param>
    /// <returns>How it fails; <c>null</c> when it does not.</returns>
    public static Crash? Of(FuzzTarget target, byte[] input, bool full, out bool valid)
    {
        valid = false;
        Exception? first = null;
        void Remember(object? sender, FirstChanceExceptionEventArgs args) => first ??= args.Exception is FuzzException ? null : args.Exception;
        try
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            valid = target.Run(input, full);
            TimeSpan time = Environment.CpuUsage.TotalTime - start;
            return time > MaxTime ? new Crash("slow", $"{input.Length} bytes take {time.TotalSeconds:0.0} s") : null;
        }
        catch (Exception)
        {
            // Once more, to see the exception that a step's diagnostic does not show.
            AppDomain.CurrentDomain.FirstChanceException += Remember;
            try
            {
                target.Run(input, full);
                return new Crash("unsteady", "the input fails in one run and not in the next");
            }
            catch (Exception error)
            {
                Exception cause = error is FuzzException && first is not null ? first : error;
                string place = cause.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Verbatim.", StringComparison.Ordinal))?.Trim() ?? "";
                string message = error is FuzzException ? error.Message : "";
                int detail = message.IndexOfAny(['«', '\n']);
                return new Crash(first is null ? Words(detail < 0 ? message : message[..detail]) + place : $"{cause.GetType().Name} {place}", first is null ? error.ToString() : $"{error.Message}\n{first}");
            }
            finally
            {
                AppDomain.CurrentDomain.FirstChanceException -= Remember;
            }
        }
    }

    /// <summary>Looks for the smallest input that fails in the same way, in at most <paramref name="runs"/> runs.</summary>
    public byte[] Minimize(FuzzTarget target, byte[] input, bool full, int runs = 3000)
    {
        bool smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (byte[] candidate in target.Smaller(input))
            {
                if (runs-- <= 0)
                {
                    return input;
                }

                if (candidate.Length < input.Length && Of(target, candidate, full, out _)?.Signature == Signature)
                {
                    (input, smaller) = (candidate, true);
                    break;
                }
            }
        }

        return input;
    }

    /// <summary>A message without its numbers and quoted parts.</summary>
    private static string Words(string message) => string.Concat(message.Where(letter => !char.IsDigit(letter)).Take(120));
}
