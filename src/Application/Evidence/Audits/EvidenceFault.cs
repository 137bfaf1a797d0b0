namespace Fadu.Application.Evidence.Audits;

/// <summary>What is wrong with a file of the store.</summary>
public enum EvidenceFault
{
    /// <summary>A submission has it attached, and it is not in the store.</summary>
    Missing,

    /// <summary>Its bytes are not those that were put there.</summary>
    Altered,

    /// <summary>No submission ever had it; it may be removed. What an upload left that was cut off between keeping and attaching.</summary>
    Orphan,
}
