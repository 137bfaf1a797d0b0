using Fadu.Indicators.Checking;

namespace Fadu.Application.Previews;

/// <summary>A revision, or a draft of one, tried on a round.</summary>
/// <param name="Revision">Number of the revision; null: the draft as it stands.</param>
/// <param name="Findings">Of a draft: its faults, its warnings, and every worked example that fails, which is a warning where there is an outcome; none of a revision, which was published without.</param>
/// <param name="Examples">How many worked examples of the draft were run; 0 of a revision.</param>
/// <param name="Outcome">What it would do; null where there is a fault other than a worked example that fails.</param>
public sealed record PreviewView(int? Revision, IReadOnlyList<SystemFinding> Findings, int Examples, PreviewOutcome? Outcome);
