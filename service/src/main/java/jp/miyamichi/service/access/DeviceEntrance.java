package jp.miyamichi.service.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// How the devices of drivers and inspectors come in: each makes a key pair that never leaves it, is enrolled by an
/// invitation, and from then on logs in by signing a challenge.
public final class DeviceEntrance {

    /// What a device signs says what for, so that one signature is never good for the other.
    private static final String ENROL = "miyamichi enrol ";

    private static final String LOG_IN = "miyamichi log-in ";

    private final Devices devices;
    private final Staff staff;
    private final Ceremonies ceremonies;
    private final Access access;
    private final InstantSource clock;

    public DeviceEntrance(Devices devices, Staff staff, Ceremonies ceremonies, Access access, InstantSource clock) {
        this.devices = devices;
        this.staff = staff;
        this.ceremonies = ceremonies;
        this.access = access;
        this.clock = clock;
    }

    /// @param signature of the device under `miyamichi enrol INVITATION`
    /// @return empty if the invitation or the signature is not good, or the role is not one of devices
    public Optional<Devices.Device> enrol(Secret invitation, DeviceKey key, String signature) {
        var now = clock.instant();
        return staff.invited(invitation, now)
                .filter(invited -> isForDevices(invited.role()))
                .filter(_ -> key.signed(ENROL + invitation.reveal(), signature))
                .map(invited -> new Devices.Device(invited.person(), invited.role(), key, now, Optional.empty()))
                .filter(device -> devices.enrol(invitation, device));
    }

    private static boolean isForDevices(Role role) {
        return role == Role.DRIVER || role == Role.INSPECTOR;
    }

    /// @param signature of the device under `miyamichi log-in CHALLENGE`
    /// @return empty if the device is unknown or revoked, or the signature is not good
    public Optional<Access.Started> logIn(PersonId id, String challenge, String signature, Caller before) {
        return devices.find(id)
                .filter(device -> device.revokedAt().isEmpty())
                .filter(_ -> ceremonies.finish(challenge, new Ceremonies.Purpose.LogIn(), clock.instant()))
                .filter(device -> device.key().signed(LOG_IN + challenge, signature))
                .map(device -> access.logIn(device.id(), device.role(), before));
    }

    public List<Devices.Device> all() {
        return devices.all();
    }

    /// @return whether there was such a device, not revoked yet
    public boolean revoke(PersonId id, Caller.Known by) {
        return devices.revoke(id, AuditEntry.by(by, clock.instant(), Deed.REVOKED_DEVICE, "person:" + id));
    }
}
