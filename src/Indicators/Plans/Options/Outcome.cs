namespace Fadu.Indicators.Plans.Options;

/// <summary>What comes of one way to move the levers of a part.</summary>
/// <param name="Gives">Laid out by <see cref="GivesLayout"/>.</param>
/// <param name="Drops">The bits of the leaves that drop out.</param>
internal readonly record struct Outcome(double[] Gives, ulong Drops);
