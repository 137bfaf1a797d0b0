namespace Fadu.Indicators.Checking;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>The system can't be used before it is mended.</summary>
    Fault,

    /// <summary>Looks wrong; can be used.</summary>
    Warning,
}
