using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;

namespace Verbatim;

/// <summary>Orders annotators so that each comes after those whose layers it requires, and says why there is no such order.</summary>
internal static class StepOrder
{
    /// <summary>Orders the steps; the given order decides where the requirements do not.</summary>
    /// <param name="annotators">The steps.</param>
    /// <param name="rules">The rules, whose requirements must be met too.</param>
    /// <param name="leftOut">Layers whose provider was left out on purpose; nothing is said about those.</param>
    /// <param name="location">The place in the configuration that an error points to, or <c>null</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<Annotator> Sort(
        IReadOnlyList<Annotator> annotators, IReadOnlyList<Rule> rules, IReadOnlySet<LayerKey> leftOut, Location? location, List<Diagnostic> diagnostics)
    {
        var providers = new Dictionary<LayerKey, Annotator>();
        foreach (Annotator annotator in annotators)
        {
            if (!providers.TryAdd(annotator.ProvidedLayer, annotator))
            {
                diagnostics.Add(Diagnostic.Create(DriverDescriptors.TwoProviders, location, annotator.ProvidedLayer, providers[annotator.ProvidedLayer].Name, annotator.Name));
            }
        }

        foreach (Annotator annotator in annotators)
        {
            foreach (LayerKey key in annotator.Requires.Where(key => !leftOut.Contains(key)))
            {
                if (!providers.TryGetValue(key, out Annotator? provider))
                {
                    diagnostics.Add(Diagnostic.Create(DriverDescriptors.NoProvider, location, annotator.Name, key));
                }
                else if (annotator is ISentenceStep && provider is not ISentenceStep)
                {
                    diagnostics.Add(Diagnostic.Create(DriverDescriptors.WrongGrain, location, annotator.Name, key));
                }
            }
        }

        foreach (Rule rule in rules)
        {
            foreach (LayerKey key in rule.Requires.Where(key => !leftOut.Contains(key) && !providers.ContainsKey(key)))
            {
                diagnostics.Add(Diagnostic.Create(DriverDescriptors.NoProvider, location, rule.Descriptor.Id, key));
            }
        }

        return diagnostics.Count > 0 ? [] : Arrange(annotators, providers, location, diagnostics);
    }

    private static ImmutableArray<Annotator> Arrange(
        IReadOnlyList<Annotator> annotators, Dictionary<LayerKey, Annotator> providers, Location? location, List<Diagnostic> diagnostics)
    {
        ImmutableArray<Annotator>.Builder ordered = ImmutableArray.CreateBuilder<Annotator>(annotators.Count);
        var waiting = annotators.ToList();
        while (waiting.Count > 0)
        {
            Annotator? next = waiting.Find(step => !step.Requires.Any(key => providers.TryGetValue(key, out Annotator? provider) && waiting.Contains(provider)));
            if (next is null)
            {
                string names = string.Join(", ", waiting.Where(step => Reaches(step, step, waiting, providers, [])).Select(step => $"'{step.Name}'"));
                diagnostics.Add(Diagnostic.Create(DriverDescriptors.Cycle, location, names));
                return [];
            }

            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered.MoveToImmutable();
    }

    /// <summary>Whether <paramref name="from"/> requires, directly or through others, what <paramref name="target"/> provides.</summary>
    private static bool Reaches(Annotator from, Annotator target, List<Annotator> waiting, Dictionary<LayerKey, Annotator> providers, HashSet<Annotator> seen) =>
        from.Requires.Select(key => providers.GetValueOrDefault(key)).Any(provider =>
            provider is not null && waiting.Contains(provider)
            && (provider == target || (seen.Add(provider) && Reaches(provider, target, waiting, providers, seen))));
}
