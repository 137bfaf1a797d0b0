using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>Refusals that several decisions about a submission share.</summary>
internal static class SubmissionRules
{
    /// <summary>
    /// The round runs and the unit takes part in it, else <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>,
    /// <c>submission.unit_withdrawn</c>.
    /// </summary>
    public static Problem? NotTakingPart(Submission state, SubmissionContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        return RoundRules.NotRunning(context.Round) ?? context.Round.Units.GetValueOrDefault(context.Unit) switch
        {
            null => new("submission.unit_not_enrolled", new(
                $"单位 {Quoting.Shown(context.Unit)} 没有参加本轮，请协调员先登记",
                $"the unit {Quoting.Shown(context.Unit)} takes no part in the round; a coordinator has to enrol it first"), "unit"),
            { Withdrawn: true } => new("submission.unit_withdrawn", new(
                $"单位 {Quoting.Shown(context.Unit)} 已退出本轮，不能再改；要恢复请协调员重新登记",
                $"the unit {Quoting.Shown(context.Unit)} has been withdrawn from the round, so nothing can be changed; a coordinator can enrol it again"), "unit"),
            _ => null,
        };
    }

    /// <summary>Likewise, and the caller evaluates the unit, else <c>submission.evaluator_*</c>.</summary>
    public static Problem? NotEvaluating(Submission state, SubmissionContext context)
    {
        if (NotTakingPart(state, context) is { } refusal)
            return refusal;

        var evaluator = context.Round.Evaluators.GetValueOrDefault(context.Caller);
        return evaluator switch
        {
            null or { Withdrawn: true } => new("submission.evaluator_not_enrolled", new(
                $"{Quoting.Shown(context.Caller)} 不是本轮的评估员", $"{Quoting.Shown(context.Caller)} is no evaluator of the round"), "caller"),
            _ when evaluator.BelongsTo.Contains(context.Unit) => new("submission.evaluator_recused", new(
                $"{Quoting.Shown(evaluator.Name)} 是单位 {Quoting.Shown(context.Unit)} 的人，应当回避，请换一名评估员",
                $"{Quoting.Shown(evaluator.Name)} belongs to the unit {Quoting.Shown(context.Unit)} and must not evaluate it; ask another evaluator"), "caller"),
            { Assigned: { } assigned } when !assigned.Contains(context.Unit) => new("submission.evaluator_not_assigned", new(
                $"单位 {Quoting.Shown(context.Unit)} 没有分给 {Quoting.Shown(evaluator.Name)} 评估",
                $"the unit {Quoting.Shown(context.Unit)} is not assigned to {Quoting.Shown(evaluator.Name)}"), "caller"),
            _ => null,
        };
    }

    /// <summary>Evaluators work on what has been submitted: <c>submission.not_submitted</c>.</summary>
    public static Problem? NotSubmitted(Submission state) => state.Status is SubmissionStatus.Submitted ? null : new Problem(
        "submission.not_submitted",
        state.Status is SubmissionStatus.Accepted
            ? new("填报已经审核通过，不能再核定或退回", "the submission has been accepted, so it can't be verified or returned any more")
            : new("填报还没有提交，请等单位提交", "the submission has not been submitted; wait until the unit submits it"),
        null);

    /// <summary>There is no appeal of that number: <c>submission.unknown_appeal</c>.</summary>
    public static Problem UnknownAppeal(int number) =>
        new("submission.unknown_appeal", new($"没有第 {number} 号申诉", $"there is no appeal {number}"), "number");

    /// <summary>What was decided on an appeal stands: <c>submission.appeal_decided</c>.</summary>
    public static Problem DecidedAppeal(int number) => new(
        "submission.appeal_decided", new($"第 {number} 号申诉已经处理，不能再改", $"appeal {number} has been decided; that can't be changed"), "number");

    /// <summary>Whether the unit may report an item now.</summary>
    public static bool IsOpen(this Submission state, SubmissionContext context, string item) =>
        state.Status is SubmissionStatus.None or SubmissionStatus.Draft or SubmissionStatus.Returned || context.IsNew(item);

    /// <summary>Refuses with <c>submission.not_draft</c> what the unit may not report now.</summary>
    public static void Open(this Refusals refusals, Submission state, SubmissionContext context, string item) => refusals.AddIf(
        !state.IsOpen(context, item),
        "submission.not_draft",
        item,
        state.Status is SubmissionStatus.Accepted ? "填报已经审核通过，不能再改" : "填报已经提交，不能再改；要改请评估员退回",
        state.Status is SubmissionStatus.Accepted ? "the submission has been accepted and can't be changed" : "the submission has been submitted; to change it, an evaluator has to return it");

    /// <summary>The item of a code that some may supply; null after a refusal with <c>submission.unknown_item</c> or <c>submission.wrong_source</c>.</summary>
    public static Item? Item(this Refusals refusals, SubmissionContext context, string code, params ReadOnlySpan<ItemSource> by)
    {
        var item = context.System.Items.FirstOrDefault(item => item.Code == code);
        if (item is null)
        {
            var near = NearestName.Find(code, context.System.Items.Select(one => one.Code));
            refusals.Add(
                "submission.unknown_item",
                code,
                $"指标体系没有数据项 {Quoting.Shown(code)}{(near is null ? "，请核对编号" : $"，是不是 {near}？")}",
                $"the index system has no item {Quoting.Shown(code)}{(near is null ? "; check the code" : $"; {near}?")}");
        }
        else if (!by.IsEmpty && !by.Contains(item.From))
        {
            refusals.Add("submission.wrong_source", code, $"“{item.Name}”{SourceOf(item).Chinese}", $"'{item.Name}' {SourceOf(item).English}");
            return null;
        }

        return item;
    }

    /// <summary>Refuses with <c>value.*</c> what type, range and options of an item do not admit, and a blank.</summary>
    public static void Fits(this Refusals refusals, Item item, ItemValue value)
    {
        if (value is { Number: null, Boolean: null } && string.IsNullOrWhiteSpace(value.Text))
            refusals.Add("value.blank", item.Code, $"请填写“{item.Name}”的值", $"give a value of '{item.Name}'");
        else if (ItemValueReader.ToValue(item, value).Problem is { } problem)
            refusals.Add(problem with { Where = item.Code });
    }

    private static Text SourceOf(Item item) => item.From switch
    {
        ItemSource.Unit => new("由单位填报，请单位填写", "is reported by the unit itself"),
        ItemSource.Evaluator => new("由评估员评定，请评估员打分", "is graded by evaluators"),
        ItemSource.Survey => new("由调查得出，请由调查数据导入", "comes from a survey; import it from there"),
        _ => new("由登记数据得出，请由登记数据导入", "comes from a register; import it from there"),
    };
}
