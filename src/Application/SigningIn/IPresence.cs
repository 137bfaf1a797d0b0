using Fadu.Application.Access;

namespace Fadu.Application.SigningIn;

/// <summary>
/// Who is behind a request or a connection, from moment to moment: a connection stays open for hours, in which sessions end and roles are
/// taken away. Quick, and for any thread.
/// </summary>
public interface IPresence
{
    /// <summary>As of now; null: nobody, or the session has ended.</summary>
    SignedIn? Now { get; }

    /// <summary>Who looks and acts now; a stranger where nobody is signed in any more.</summary>
    Viewer Viewer { get; }
}
