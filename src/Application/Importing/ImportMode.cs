namespace Fadu.Application.Importing;

/// <summary>What an import does where something in it is wrong.</summary>
public enum ImportMode
{
    /// <summary>Nothing is appended unless everything can be, in one transaction; <c>import.too_many</c> where it is too much for that.</summary>
    AllOrNothing,

    /// <summary>Rows with faults are left out, the others appended.</summary>
    SkipBad,

    /// <summary>Everything is decided and nothing appended.</summary>
    DryRun,
}
