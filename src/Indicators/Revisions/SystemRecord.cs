using System.Diagnostics;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>The life of one index system: its revisions, all of them kept, and the draft of the next one.</summary>
public sealed record SystemRecord
{
    /// <summary>A system before the first event.</summary>
    public static SystemRecord None { get; } = new();

    /// <summary>Its code for good; empty before the first draft.</summary>
    public string Code { get; init; } = "";

    /// <summary>The revisions (版本) in order; revision 1 stands first.</summary>
    public IReadOnlyList<IndexSystem> Revisions { get; init => field = ValueList.Of(value); } = ValueList<IndexSystem>.Empty;

    /// <summary>The draft; null where nobody works on one.</summary>
    public SystemDraft? Draft { get; init; }

    /// <summary>Number of the newest revision; null where there is none yet.</summary>
    public int? Latest => Revisions is [] ? null : Revisions.Count;

    /// <summary>A revision as it was published; null where there is no such number.</summary>
    public IndexSystem? Revision(int number) => number >= 1 && number <= Revisions.Count ? Revisions[number - 1] : null;

    /// <summary>Folds one event into the state.</summary>
    public static SystemRecord Evolve(SystemRecord state, SystemEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(@event);
        return @event switch
        {
            DraftStarted it => state with { Code = it.Definition.Code, Draft = new(it.Definition, it.BasedOn) },
            DraftReplaced it => Edited(state, _ => it.Definition),
            ExamplesRenewed it => Edited(state, _ => it.Definition),
            DraftDiscarded => state with { Draft = null },
            MarksChanged it => Edited(state, system => IndicatorTree.Change(system, it.Indicator, indicator => indicator with { Marks = it.Marks, OutOf = it.OutOf })),
            ScaleChanged it => Edited(state, system => IndicatorTree.Change(system, it.Indicator, indicator => indicator with { OutOf = it.OutOf, Pass = it.Pass })),
            FormulaChanged it => Edited(state, system => FormulaPlaces.Change(system, it.Place, it.Code, it.Formula)),
            BandsChanged it => Edited(state, system => BandTables.Change(system, it.BandSet, it.Bands)),
            ParameterChanged it => Edited(state, system => system with
            {
                Parameters = [.. system.Parameters.Select(parameter => parameter.Code == it.Parameter ? parameter with { Value = it.Value } : parameter)],
            }),
            RevisionPublished it => state with { Revisions = [.. state.Revisions, it.Definition], Draft = null },
            _ => throw new UnreachableException($"No case for {@event.GetType().Name}."),
        };
    }

    private static SystemRecord Edited(SystemRecord state, Func<IndexSystem, IndexSystem> edit) => state.Draft is { } draft
        ? state with { Draft = draft with { Definition = edit(draft.Definition) } }
        : throw new UnreachableException("A draft was edited that was never started.");
}
