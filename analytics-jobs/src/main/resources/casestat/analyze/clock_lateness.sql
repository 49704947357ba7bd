-- One row per broken promise to resolve, as late as it is by now.
select * from late_clocks
