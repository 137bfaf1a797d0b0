namespace Fadu.Application.Accounts;

/// <summary>What somebody who has an account may be asked to do.</summary>
public enum Role
{
    /// <summary>填报员: reports for a unit.</summary>
    Reporter,

    /// <summary>评估员: verifies and grades in the rounds that name the account, and there the units that it is assigned.</summary>
    Evaluator,

    /// <summary>协调员: opens rounds, publishes revisions, publicises results, decides appeals.</summary>
    Coordinator,

    /// <summary>管理员: runs the service: accounts and units; sees neither submissions nor scores.</summary>
    Administrator,
}
