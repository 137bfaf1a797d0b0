namespace Fadu.Indicators.Previews;

/// <summary>The preview that somebody saw before deciding, held against what comes out by now.</summary>
/// <param name="Hash">As it was given with the preview.</param>
/// <param name="Changes">The units that would come out otherwise, by code; null: it is not of this revision, or no preview of this round at all.</param>
public sealed record SeenPreview(string Hash, IReadOnlyList<OutcomeChange>? Changes);
