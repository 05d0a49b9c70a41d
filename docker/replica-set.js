// Run by mongosh against mongo1. Waits until the set has a primary, so that the service finds one.
try {
  rs.status();
} catch (notYet) {
  rs.initiate({
    _id: 'rs0',
    members: [
      { _id: 0, host: 'mongo1:27017' },
      { _id: 1, host: 'mongo2:27017' },
      { _id: 2, host: 'mongo3:27017' },
    ],
  });
}
for (let i = 0; i < 60 && !rs.status().members.some((member) => member.stateStr === 'PRIMARY'); i++) {
  sleep(1000);
}
