using System.Collections.Immutable;
using Verbatim.Checking;

namespace Verbatim;

/// <summary>The assessments of all rules, each different one once, in order and numbered.</summary>
internal sealed class AssessmentNumbering
{
    private readonly Dictionary<Assessment, string> _ids;

    private AssessmentNumbering(Dictionary<Assessment, string> ids, ImmutableArray<Assessment> all)
    {
        _ids = ids;
        All = all;
    }

    /// <summary>The assessments by span (those without a place last), check, record and fact.</summary>
    public ImmutableArray<Assessment> All { get; }

    /// <summary>Orders and numbers the assessments as the rules reported them.</summary>
    public static AssessmentNumbering Of(IEnumerable<Assessment> reported)
    {
        Assessment[] ordered =
        [
            .. reported.Distinct()
                .OrderBy(item => item.Span is null)
                .ThenBy(item => item.Span.GetValueOrDefault())
                .ThenBy(item => item.Check, StringComparer.Ordinal)
                .ThenBy(item => item.Record ?? "", RecordIdComparer.Instance)
                .ThenBy(item => item.Evidence?.FactId ?? "", RecordIdComparer.Instance)
                .ThenBy(item => item.Text, StringComparer.Ordinal)
                .ThenBy(item => item.Note, StringComparer.Ordinal),
        ];
        var ids = new Dictionary<Assessment, string>(ordered.Length);
        ImmutableArray<Assessment>.Builder all = ImmutableArray.CreateBuilder<Assessment>(ordered.Length);
        foreach (Assessment assessment in ordered)
        {
            string id = $"s{all.Count + 1}";
            ids.Add(assessment, id);
            all.Add(assessment with { Id = id });
        }

        return new AssessmentNumbering(ids, all.MoveToImmutable());
    }

    /// <summary>The id of an assessment as a rule reported it.</summary>
    public string IdOf(Assessment reported) => _ids[reported];
}
