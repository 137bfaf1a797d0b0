namespace Fadu.Indicators.Rounds;

/// <summary>What decisions need to know of the last publication; the results themselves stay in its event.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Revision">The revision that the results stand on.</param>
/// <param name="Basis">口径.</param>
/// <param name="Position">Up to which event the results were computed.</param>
/// <param name="AppealsUntil">Last moment for an appeal; null: none can be filed.</param>
/// <param name="CorrectionNotice">What was corrected; null on the first.</param>
public sealed record Publication(int Number, int Revision, Basis Basis, string Position, DateTimeOffset? AppealsUntil, string? CorrectionNotice);
