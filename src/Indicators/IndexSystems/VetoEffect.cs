namespace Fadu.Indicators.IndexSystems;

/// <summary>What a veto does. It never changes marks.</summary>
public enum VetoEffect
{
    /// <summary>Lowers the band.</summary>
    Band,

    /// <summary>Only bars from commendation (不予表彰).</summary>
    Commendation,
}
