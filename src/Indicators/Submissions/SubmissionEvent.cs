using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>Something that happened to a unit's submission in a round. Its stream is <see cref="Submission.StreamOf"/>.</summary>
public abstract record SubmissionEvent;

/// <summary>The unit reported an item, or another value of it.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value.</param>
public sealed record ItemReported(string Item, ItemValue Value) : SubmissionEvent;

/// <summary>The unit took back what it had reported of an item.</summary>
/// <param name="Item">Code of the item.</param>
public sealed record ItemCleared(string Item) : SubmissionEvent;

/// <summary>The unit attached a file to an item.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits: its name in the store.</param>
/// <param name="FileName">As the unit named it.</param>
/// <param name="MediaType">E.g. <c>application/pdf</c>.</param>
/// <param name="Bytes">Its length.</param>
public sealed record EvidenceAttached(string Item, string Sha256, string FileName, string MediaType, long Bytes) : SubmissionEvent;

/// <summary>The unit removed a file from an item; the store may keep it.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Sha256">Name of the file in the store.</param>
public sealed record EvidenceDetached(string Item, string Sha256) : SubmissionEvent;

/// <summary>The unit submitted: what it has reported until now counts as reported (自评).</summary>
/// <param name="Revision">The revision that stood.</param>
/// <param name="Late">Whether it was after the round's deadline, by an extension.</param>
public sealed record SubmissionSubmitted(int Revision, bool Late) : SubmissionEvent;

/// <summary>An evaluator found the submitted value right.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The submitted value.</param>
/// <param name="Revision">The revision that stood.</param>
public sealed record ItemVerified(string Item, ItemValue Value, int Revision) : SubmissionEvent;

/// <summary>An evaluator put another value in place of the submitted one; the unit sees the reason.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value found.</param>
/// <param name="Reason">Why.</param>
/// <param name="Revision">The revision that stood.</param>
public sealed record ItemCorrected(string Item, ItemValue Value, string Reason, int Revision) : SubmissionEvent;

/// <summary>An evaluator graded an item, for the first time or anew.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Evaluator">The account.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Revision">The revision that stood.</param>
public sealed record ItemGraded(string Item, string Evaluator, ItemValue Grade, int Revision) : SubmissionEvent;

/// <summary>An evaluator took back a grade.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Evaluator">The account.</param>
public sealed record ItemGradeWithdrawn(string Item, string Evaluator) : SubmissionEvent;

/// <summary>A value came from a survey or a register.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Revision">The revision that stood.</param>
public sealed record ItemSupplied(string Item, ItemValue Value, string Source, int Revision) : SubmissionEvent;

/// <summary>A value from a survey or a register was taken back.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Source">Who took it back.</param>
public sealed record ItemSupplyWithdrawn(string Item, string Source) : SubmissionEvent;

/// <summary>Evaluators sent the submission back.</summary>
/// <param name="Reasons">What is to be mended; at least one.</param>
public sealed record SubmissionReturned(IReadOnlyList<ReturnReason> Reasons) : SubmissionEvent;

/// <summary>Evaluators are done with the submission.</summary>
public sealed record SubmissionAccepted : SubmissionEvent;

/// <summary>The unit appealed against publicised results.</summary>
/// <param name="Number">1 for the unit's first.</param>
/// <param name="Publication">Number of the publication.</param>
/// <param name="Indicator">Code of the indicator, bonus, deduction, veto, gate or status rule.</param>
/// <param name="Reason">What the unit says.</param>
public sealed record AppealFiled(int Number, int Publication, string Indicator, string Reason) : SubmissionEvent;

/// <summary>The unit took an appeal back before it was decided.</summary>
/// <param name="Number">Number of the appeal.</param>
/// <param name="Reason">Why; null: it gave no reason.</param>
public sealed record AppealWithdrawn(int Number, string? Reason) : SubmissionEvent;

/// <summary>An appeal was decided.</summary>
/// <param name="Number">Number of the appeal.</param>
/// <param name="Correction">The value that counts from now on; null: the score was upheld.</param>
/// <param name="Reason">Why.</param>
public sealed record AppealDecided(int Number, AppealCorrection? Correction, string Reason) : SubmissionEvent;
