namespace Fadu.Application.Evidence.Storage;

/// <summary>Why the store can't do something.</summary>
public enum EvidenceStoreFault
{
    /// <summary>No space is left, or the quota is used up.</summary>
    Full,

    /// <summary>Rights, a broken disk, a folder that is not there: somebody who runs the service has to look.</summary>
    Unavailable,
}
