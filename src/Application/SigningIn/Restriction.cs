namespace Fadu.Application.SigningIn;

/// <summary>What somebody who is signed in has to do before anything else; until then no role counts.</summary>
public enum Restriction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Choose a password of one's own.</summary>
    ChangePassword,

    /// <summary>Enrol a second factor, which a role asks for.</summary>
    EnrolSecondFactor,
}
