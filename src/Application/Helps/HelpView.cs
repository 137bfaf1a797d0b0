using Fadu.Indicators.Helps;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Helps;

/// <summary>Of which scores of a round it is asked what helps most.</summary>
/// <param name="Basis">口径.</param>
/// <param name="Revision">Under that revision; null: under the one that the round stands on.</param>
/// <param name="AsOf">As things stood at that moment; null: now.</param>
/// <param name="Request">The line, and what may help.</param>
public sealed record HelpView(Basis Basis, int? Revision, DateTimeOffset? AsOf, HelpRequest Request);
