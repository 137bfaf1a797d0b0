using Fadu.Application.Commands;
using Fadu.Application.Registers;

namespace Fadu.Application.SigningIn;

/// <summary>Everything that can be done with accounts, put together; on a store that was opened with <see cref="AccountTables.Part"/>.</summary>
public sealed class AccountService
{
    /// <param name="workplace">Where accounts are.</param>
    /// <param name="register">Accounts as they stand.</param>
    /// <param name="clock">Tells how long ago a session was found.</param>
    /// <param name="hasher">Of passwords.</param>
    /// <param name="options">How people are let in.</param>
    public AccountService(Workplace workplace, Register register, TimeProvider clock, IPasswordHasher hasher, SignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(workplace);
        var (credentials, sessions) = (new CredentialTable(workplace.Store.Tables, options), new KnownSessions(new(workplace.Store.Tables, options), options, clock));
        Gate = new(workplace, register, credentials, sessions, hasher, options);
        Own = new(workplace, credentials, sessions, hasher, options, Gate);
        Accounts = new(workplace, credentials, hasher, options);
        Options = options;
    }

    /// <summary>Lets people in and knows who is.</summary>
    public SignInDesk Gate { get; }

    /// <summary>What people do with their own accounts.</summary>
    public OwnAccountDesk Own { get; }

    /// <summary>What administrators do with accounts.</summary>
    public AccountDesk Accounts { get; }

    /// <summary>How people are let in.</summary>
    public SignInOptions Options { get; }
}
