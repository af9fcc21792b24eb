using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Fido2NetLib;
using Fido2NetLib.Objects;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Users.Accounts;

namespace Storefront.Users.Passkeys;

/// <summary>What a browser is to answer.</summary>
/// <param name="Token">Goes back with the answer.</param>
/// <param name="Options">For <c>navigator.credentials</c>, as JSON.</param>
internal sealed record AskedPasskey(string Token, string Options);

/// <summary>
/// Adds passkeys and lets people in with them (WebAuthn). The device names the person (discoverable credential) and has to
/// verify them, by PIN, finger or face: that is why a passkey stands for password and second factor together.
/// </summary>
internal sealed class PasskeyDesk(StorefrontDb db, AccountBook accounts, PasskeyBook book, PasskeyQuestions questions, TimeProvider clock)
{
    private static readonly AuthenticatorSelection Selection = new()
    {
        ResidentKey = ResidentKeyRequirement.Required,
        UserVerification = UserVerificationRequirement.Required,
    };

    public async Task<AskedPasskey> AskToAddAsync(Account account, PasskeyHost host, CancellationToken cancel)
    {
        var known = (await book.OfAsync(account.Id, cancel)).Where(row => row.Host == host.Name);
        var options = host.Protocol().RequestNewCredential(new RequestNewCredentialParams
        {
            User = new Fido2User { Id = account.Id.ToByteArray(), Name = account.Email, DisplayName = account.Name },
            ExcludeCredentials = [.. known.Select(row => new PublicKeyCredentialDescriptor(Base64Url.DecodeFromChars(row.CredentialId)))],
            AuthenticatorSelection = Selection,
            AttestationPreference = AttestationConveyancePreference.None,
        }).ToJson();
        return new AskedPasskey(await questions.AskAsync(account.Id, host, options, cancel), options);
    }

    /// <summary>Null when the answer is not one to this question.</summary>
    public async Task<Passkey?> AddAsync(Account account, PasskeyHost host, string token, string answer, string name, CancellationToken cancel)
    {
        if (await questions.TakeAsync(token, account.Id, host, cancel) is not { } options
            || await TryAsync(() => RegisterAsync(host, options, answer, cancel)) is not { } made)
        {
            return null;
        }

        var passkey = new Passkey
        {
            Id = Ids.New(clock),
            AccountId = account.Id,
            CredentialId = Base64Url.EncodeToString(made.Id),
            PublicKey = Base64Url.EncodeToString(made.PublicKey),
            SignCount = made.SignCount,
            Host = host.Name,
            Name = name,
            CreatedAt = clock.GetUtcNow(),
        };
        await book.AddAsync(account, passkey, cancel);
        return passkey;
    }

    public async Task<AskedPasskey> AskToSignInAsync(PasskeyHost host, CancellationToken cancel)
    {
        var options = host.Protocol().GetAssertionOptions(new GetAssertionOptionsParams
        {
            AllowedCredentials = [],
            UserVerification = UserVerificationRequirement.Required,
        }).ToJson();
        return new AskedPasskey(await questions.AskAsync(Guid.Empty, host, options, cancel), options);
    }

    /// <summary>Whose passkey answered; null when it is none of this host's, or the answer is not one to this question.</summary>
    public async Task<Account?> SignInAsync(PasskeyHost host, string token, string answer, CancellationToken cancel)
    {
        if (await questions.TakeAsync(token, Guid.Empty, host, cancel) is not { } options
            || await TryAsync(() => Task.FromResult(JsonSerializer.Deserialize<AuthenticatorAssertionRawResponse>(answer))) is not { RawId: { } id } response)
        {
            return null;
        }

        var credential = Base64Url.EncodeToString(id);
        var passkey = await db.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(row => row.CredentialId == credential && row.Host == host.Name, cancel);
        return passkey is not null
            && await TryAsync(() => VerifyAsync(host, options, response, passkey, cancel)) is { } verified
            && await book.UseAsync(passkey, verified.SignCount, clock.GetUtcNow(), cancel)
                ? await accounts.FindAsync(passkey.AccountId, cancel)
                : null;
    }

    private Task<RegisteredPublicKeyCredential> RegisterAsync(PasskeyHost host, string options, string answer, CancellationToken cancel) =>
        host.Protocol().MakeNewCredentialAsync(
            new MakeNewCredentialParams
            {
                AttestationResponse = JsonSerializer.Deserialize<AuthenticatorAttestationRawResponse>(answer) ?? throw new JsonException(),
                OriginalOptions = CredentialCreateOptions.FromJson(options),
                IsCredentialIdUniqueToUserCallback = async (asked, stop) =>
                {
                    var credential = Base64Url.EncodeToString(asked.CredentialId);
                    return !await db.Set<Passkey>().AnyAsync(row => row.CredentialId == credential, stop);
                },
            },
            cancel);

    private static Task<VerifyAssertionResult> VerifyAsync(
        PasskeyHost host, string options, AuthenticatorAssertionRawResponse response, Passkey passkey, CancellationToken cancel) =>
        host.Protocol().MakeAssertionAsync(
            new MakeAssertionParams
            {
                AssertionResponse = response,
                OriginalOptions = AssertionOptions.FromJson(options),
                StoredPublicKey = Base64Url.DecodeFromChars(passkey.PublicKey),
                StoredSignatureCounter = (uint)passkey.SignCount,
                IsUserHandleOwnerOfCredentialIdCallback = (asked, _) =>
                    Task.FromResult(asked.UserHandle.AsSpan().SequenceEqual(passkey.AccountId.ToByteArray())),
            },
            cancel);

    // What comes from a browser may be anything; whatever the library refuses is a wrong answer, and no fault of ours.
    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception wrong) when (wrong is Fido2VerificationException or JsonException or FormatException or ArgumentException
            or InvalidOperationException or NotSupportedException or CryptographicException or System.Formats.Cbor.CborContentException)
        {
            return default;
        }
    }
}
