namespace Fadu.Application.Tasks;

/// <summary>What somebody is to do.</summary>
public enum DutyKind
{
    /// <summary>填报: report and submit; the count is of items that lack.</summary>
    Report,

    /// <summary>修改退回: mend what evaluators sent back; the count is of reasons.</summary>
    Mend,

    /// <summary>补报: report what a later revision brought; the count is of items.</summary>
    ReportNewItems,

    /// <summary>申诉期: look at the publicised results; appeals can be filed until then.</summary>
    ConsiderAppeal,

    /// <summary>核定: verify submitted items; the count is of items.</summary>
    Verify,

    /// <summary>评定: grade items; the count is of items.</summary>
    Grade,

    /// <summary>审核通过: everything is verified and graded, so accept it.</summary>
    Accept,

    /// <summary>处理申诉: decide appeals; the count is of appeals.</summary>
    DecideAppeals,

    /// <summary>催报: units are overdue; the count is of units.</summary>
    Remind,

    /// <summary>公示: all submissions are accepted; the count is of units.</summary>
    Publicise,

    /// <summary>改草稿: a draft of an index system has faults; the count is of faults.</summary>
    MendDraft,

    /// <summary>账号被锁: somebody can't sign in after failed attempts.</summary>
    LookAtLock,
}
