using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Revisions;

/// <summary>A published revision, ready for scoring.</summary>
/// <param name="system">Code of the index system.</param>
/// <param name="number">Its number.</param>
/// <param name="definition">Checked.</param>
/// <param name="alike">Plans whose formulas need not be compiled again.</param>
public sealed class PublishedRevision(string system, int number, CheckedSystem definition, Func<IReadOnlyList<ScoringPlan>> alike)
{
    private readonly Lazy<ScoringPlan> _plan = new(() => ScoringPlan.Compile(definition, alike()));

    /// <summary>Code of the index system.</summary>
    public string System { get; } = system;

    /// <summary>Number of the revision.</summary>
    public int Number { get; } = number;

    /// <summary>The definition, checked.</summary>
    public CheckedSystem Definition { get; } = definition;

    /// <summary>Compiled when first asked for.</summary>
    public ScoringPlan Plan => _plan.Value;

    /// <summary>Whether it has been compiled.</summary>
    public bool IsCompiled => _plan.IsValueCreated;
}
