using System.Diagnostics;
using Fadu.Application.Accounts;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Commands;

/// <summary>Every event of the domain in two or three words, as a conflict names it; no value of it, since not everybody may see those.</summary>
internal static class ChangeTexts
{
    /// <summary>What was done, and the code of what it was done to; null: the whole, or several.</summary>
    public static (Text What, string? Item) Of(object body) => body switch
    {
        SubmissionEvent submission => OfSubmission(submission),
        RoundEvent round => OfRound(round),
        UnitEvent unit => OfUnit(unit),
        SystemEvent system => OfSystem(system),
        AccountEvent account => OfAccount(account),
        _ => throw None(body),
    };

    private static (Text What, string? Item) OfSubmission(SubmissionEvent body) => body switch
    {
        ItemReported it => (new("填报了", "reported"), it.Item),
        ItemCleared it => (new("清空了", "cleared"), it.Item),
        EvidenceAttached it => (new("上传了佐证", "attached evidence to"), it.Item),
        EvidenceDetached it => (new("删去了佐证", "removed evidence from"), it.Item),
        SubmissionSubmitted => (new("提交了填报", "submitted"), null),
        ItemVerified it => (new("核定了", "verified"), it.Item),
        ItemCorrected it => (new("更正了", "corrected"), it.Item),
        ItemGraded it => (new("评定了", "graded"), it.Item),
        ItemGradeWithdrawn it => (new("收回了评定", "withdrew the grade of"), it.Item),
        ItemSupplied it => (new("录入了", "supplied"), it.Item),
        ItemSupplyWithdrawn it => (new("撤回了录入", "withdrew what was supplied of"), it.Item),
        SubmissionReturned => (new("退回了填报", "returned the submission"), null),
        SubmissionAccepted => (new("审核通过", "accepted the submission"), null),
        AppealFiled it => (new("提出申诉", "appealed against"), it.Indicator),
        AppealWithdrawn => (new("撤回了申诉", "withdrew an appeal"), null),
        AppealDecided it => (new("处理了申诉", "decided an appeal"), it.Correction?.Item),
        _ => throw None(body),
    };

    private static (Text What, string? Item) OfRound(RoundEvent body) => body switch
    {
        RoundOpened => (new("开了本轮", "opened the round"), null),
        UnitEnrolled it => (new("登记了参评单位", "enrolled the unit"), it.Unit),
        UnitWithdrawn it => (new("退出了参评单位", "withdrew the unit"), it.Unit),
        EvaluatorEnrolled it => (new("登记了评估员", "enrolled the evaluator"), it.Account),
        EvaluatorWithdrawn it => (new("退出了评估员", "withdrew the evaluator"), it.Account),
        EvaluatorErased it => (new("删除了评估员的个人信息", "erased the personal data of the evaluator"), it.Account),
        PanelFormed it => (new("组成了评议团", "formed the panel"), it.Panel),
        PanelDissolved it => (new("解散了评议团", "dissolved the panel"), it.Panel),
        DeadlineMoved => (new("改了截止时间", "moved the deadline"), null),
        DeadlineExtended it => (new("延长了期限", "extended the deadline of"), it.Unit),
        RevisionAdopted => (new("换了体系版本", "adopted another revision"), null),
        SampleDrawn => (new("抽了样", "drew a sample"), null),
        ResultsPublicised => (new("公示了结果", "publicised the results"), null),
        RoundClosed => (new("结束了本轮", "closed the round"), null),
        _ => throw None(body),
    };

    private static (Text What, string? Item) OfUnit(UnitEvent body) => body switch
    {
        UnitRegistered => (new("登记了单位", "registered the unit"), null),
        UnitRenamed => (new("改了名称", "renamed it"), null),
        UnitClassified => (new("改了类别", "classified it"), null),
        UnitMoved => (new("改了上级", "moved it"), null),
        UnitGrouped => (new("改了分组", "grouped it"), null),
        AttributeSet it => (new("填了属性", "set the attribute"), it.Attribute),
        AttributeCleared it => (new("清空了属性", "cleared the attribute"), it.Attribute),
        UnitContactNamed => (new("登记了联系人", "named a contact"), null),
        UnitContactRemoved => (new("去掉了联系人", "removed the contact"), null),
        UnitContactErased => (new("删除了联系人的个人信息", "erased the contact's personal data"), null),
        UnitClosed => (new("撤销了单位", "closed the unit"), null),
        UnitReopened => (new("恢复了单位", "reopened the unit"), null),
        _ => throw None(body),
    };

    private static (Text What, string? Item) OfSystem(SystemEvent body) => body switch
    {
        DraftStarted => (new("新建了草稿", "started a draft"), null),
        DraftReplaced => (new("替换了草稿", "replaced the draft"), null),
        DraftDiscarded => (new("丢弃了草稿", "discarded the draft"), null),
        MarksChanged it => (new("改了分值", "changed the marks of"), it.Indicator),
        ScaleChanged it => (new("改了量表", "changed the scale of"), it.Indicator),
        FormulaChanged it => (new("改了公式", "changed the formula of"), it.Code),
        BandsChanged it => (new("改了等次", "changed the bands"), it.BandSet),
        ParameterChanged it => (new("改了参数", "changed the parameter"), it.Parameter),
        ExamplesRenewed => (new("按草稿改写了算例", "renewed the worked examples from the draft"), null),
        RevisionPublished => (new("发布了版本", "published a revision"), null),
        _ => throw None(body),
    };

    // The account that it is about is the stream itself.
    private static (Text What, string? Item) OfAccount(AccountEvent body) => body switch
    {
        AccountOpened => (new("开了账号", "opened the account"), null),
        AccountRenamed => (new("改了姓名", "changed the person's name"), null),
        RoleGranted it => (new("授予了角色", "granted a role"), it.Unit),
        RoleRevoked it => (new("收回了角色", "revoked a role"), it.Unit),
        AccountSuspended => (new("停用了账号", "suspended the account"), null),
        AccountResumed => (new("恢复了账号", "resumed the account"), null),
        PasswordChanged => (new("改了密码", "changed the password"), null),
        SecondFactorEnrolled => (new("绑定了动态口令", "enrolled a second factor"), null),
        SecondFactorRemoved => (new("解除了动态口令", "removed the second factor"), null),
        SessionsEnded => (new("结束了登录", "ended the sessions"), null),
        AccountLocked => (new("登录失败被锁定", "was locked after failed sign-ins"), null),
        AccountErased => (new("删除了本人的个人信息", "erased the person's data"), null),
        _ => throw None(body),
    };

    // A new event needs its words here; a test asks every event for them.
    private static UnreachableException None(object body) => new($"No words for {body.GetType().Name}.");
}
