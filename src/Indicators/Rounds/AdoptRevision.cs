using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Lets a round go on under another revision of its index system.</summary>
public sealed record AdoptRevision
{
    /// <summary>Its number.</summary>
    public required int Revision { get; init; }

    /// <summary>Its definition; null where no such revision was published.</summary>
    public required IndexSystem? Definition { get; init; }

    /// <summary>The definition of the revision that stands.</summary>
    public required IndexSystem Current { get; init; }

    /// <summary>Every value of the round that the new definition does not admit.</summary>
    public required IReadOnlyList<UnfitValue> Unfit { get; init; }

    /// <summary>Whether any value of the round counts yet, so that the revision may move somebody: then the preview has to have been seen.</summary>
    public required bool HasValues { get; init; }

    /// <summary>The preview that the coordinator saw; null: none.</summary>
    public SeenPreview? Preview { get; init; }

    /// <summary>Adopts it; nothing where it stands already.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>round.publicised</c>, <c>round.unknown_revision</c>, <c>round.revision_older</c>,
    /// <c>round.unknown_band_set</c>, <c>round.preview_needed</c>, <c>round.preview_other</c>; by unit <c>round.values_do_not_fit</c>,
    /// <c>round.preview_stale</c>.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;
        if (state.Revision == Revision)
            return Array.Empty<RoundEvent>();
        if (RoundRules.NotOpen(state) is { } publicised)
            return publicised;
        if (Definition is null)
            return new Problem("round.unknown_revision", new($"指标体系没有已发布的第 {Revision} 版，请核对版本号", $"the index system has no published revision {Revision}; check the number"), "revision");

        var refusals = new Refusals();
        refusals.AddIf(
            Revision < state.Revision,
            "round.revision_older",
            "revision",
            $"本轮已采用第 {state.Revision} 版，不能退回第 {Revision} 版；要恢复旧规则，请把它发布成新版本再采用",
            $"the round stands on revision {state.Revision} and can't go back to {Revision}; publish the old rules as a new revision and adopt that");
        refusals.HasBandSet(Definition, state.Opening!.BandSet);
        foreach (var unit in Unfit.GroupBy(value => value.Unit, StringComparer.Ordinal))
            refusals.Add(Unfitting(unit.Key, [.. unit]));

        foreach (var problem in OfPreview())
            refusals.Add(problem);

        return refusals.Or<RoundEvent>(() => [new RevisionAdopted(Revision, [.. Remeasured(Current, Definition)], Preview?.Hash)]);
    }

    /// <summary>The items whose verified, graded and supplied values no longer count where one definition follows another: new ones, and those of another type or unit of measure.</summary>
    public static IEnumerable<string> Remeasured(IndexSystem current, IndexSystem next)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(next);
        var before = current.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        return next.Items.Where(item => !new ItemChange(item.Code, before.GetValueOrDefault(item.Code), item).KeepsVerification).Select(item => item.Code);
    }

    private IEnumerable<Problem> OfPreview() => Preview switch
    {
        null when HasValues =>
        [
            new("round.preview_needed", new(
                "本轮已有填报的值，采用新版本会改变得分；请先预览（previewRevision），再带上预览的 hash 采用",
                "values count in this round already, so a revision changes scores; preview it first (previewRevision) and adopt it with the hash of the preview"), "previewHash"),
        ],
        { Changes: null } =>
        [
            new("round.preview_other", new(
                "这个 hash 不是本轮采用这一版的预览给出的，可能是预览之后草稿又改过；请预览这一版，再带上它的 hash",
                "this hash is not that of a preview of this revision in this round; perhaps the draft was changed after it was previewed; preview the revision and give its hash"), "previewHash"),
        ],
        { Changes: [_, ..] changes } => StalePreview.Of(changes),
        _ => [],
    };

    private static Problem Unfitting(string unit, IReadOnlyList<UnfitValue> values) => new(
        "round.values_do_not_fit",
        new(
            $"已填的值不合新版本：{string.Join("；", values.Select(value => $"{value.Item} 为 {Quoting.Shown(value.Value)}"))}；请先退回改正，或在新版本里放宽",
            $"values do not fit the new revision: {string.Join("; ", values.Select(value => $"{value.Item} is {Quoting.Shown(value.Value)}"))}; have them corrected first, or admit them in the revision"),
        unit);
}
