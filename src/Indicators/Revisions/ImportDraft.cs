using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Takes a whole definition, e.g. a file, as the draft; the first one makes the system known.</summary>
/// <param name="Definition">The definition; it may have faults, which stop only its publication.</param>
public sealed record ImportDraft(IndexSystem Definition)
{
    // A stored event is read to 64 levels of JSON, of which an indicator takes two and its examples five.
    private const int MostLevels = 20;

    /// <summary>Decides whether it may become the draft.</summary>
    /// <returns><see cref="DraftReplaced"/> where there is a draft, else <see cref="DraftStarted"/>; nothing where it equals the draft,
    /// or without a draft the newest revision; or <c>field.code</c>, <c>system.other_code</c>, <c>draft.too_deep</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        refusals.Code("code", Definition.Code);
        refusals.AddIf(
            state.Code.Length > 0 && Definition.Code != state.Code,
            "system.other_code",
            "code",
            $"文件里的编号是 {Quoting.Shown(Definition.Code)}，这套体系的编号是 {state.Code}；请改文件里的 code，或者导入到那套体系",
            $"the file has the code {Quoting.Shown(Definition.Code)}, this system is {state.Code}; change the code in the file, or import it there");
        refusals.AddIf(
            IndicatorTree.Depth(Definition) > MostLevels,
            "draft.too_deep",
            "indicators",
            $"指标超过 {MostLevels} 级，不能保存；请减少层级",
            $"the indicators have more than {MostLevels} levels and can't be kept; write fewer");
        return refusals.Or<SystemEvent>(() => state switch
        {
            { Draft: { } draft } => draft.Definition == Definition ? [] : [new DraftReplaced(Definition)],
            { Latest: { } latest } => state.Revision(latest) == Definition ? [] : [new DraftStarted(Definition, latest)],
            _ => [new DraftStarted(Definition, null)],
        });
    }
}
